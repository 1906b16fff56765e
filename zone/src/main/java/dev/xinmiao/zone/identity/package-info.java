/** Who is asking, and what they may see. */
@NullMarked
package dev.xinmiao.zone.identity;

import org.jspecify.annotations.NullMarked;
