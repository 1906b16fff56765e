/** Decides the rows of a CSV file: read, judged as columns and written in one stream, in bounded memory. */
@NullMarked
package dev.xinmiao.decision.csv;

import org.jspecify.annotations.NullMarked;
