@NullMarked
package dev.xinmiao.search.classify;

import org.jspecify.annotations.NullMarked;
