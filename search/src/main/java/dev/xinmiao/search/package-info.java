/**
 * Chinese search as a library: an index of texts found by words, by sound, by what was mistyped and by meaning; answers
 * made of the sentences found; and the measures that say how good both are. No Spring, no server, no network.
 */
@NullMarked
package dev.xinmiao.search;

import org.jspecify.annotations.NullMarked;
