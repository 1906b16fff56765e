/** What is known about each enterprise: dictionary, statements, and the facts that follow from them. */
@NullMarked
package dev.xinmiao.zone.fact;

import org.jspecify.annotations.NullMarked;
