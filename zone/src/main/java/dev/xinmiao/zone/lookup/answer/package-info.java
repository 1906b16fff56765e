/** From what is asked to figures and lists, exactly and from facts alone. */
@NullMarked
package dev.xinmiao.zone.lookup.answer;

import org.jspecify.annotations.NullMarked;
