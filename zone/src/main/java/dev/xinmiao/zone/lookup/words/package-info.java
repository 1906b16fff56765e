/** The vocabulary of look-ups, content of a pack: which words mean which facts, formulas, programmes and places. */
@NullMarked
package dev.xinmiao.zone.lookup.words;

import org.jspecify.annotations.NullMarked;
