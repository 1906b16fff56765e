/** Starts the built product as a user would and measures it from outside. */
@NullMarked
package dev.xinmiao.bench;

import org.jspecify.annotations.NullMarked;
