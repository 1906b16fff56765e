/** DMN and FEEL: read, check, evaluate, explain. No Spring, no zone words. */
@NullMarked
package dev.xinmiao.decision;

import org.jspecify.annotations.NullMarked;
