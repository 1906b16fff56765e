/** Reads the rows of a CSV file in pieces, in bounded memory, and decides them. */
@NullMarked
package dev.xinmiao.decision.csv;

import org.jspecify.annotations.NullMarked;
