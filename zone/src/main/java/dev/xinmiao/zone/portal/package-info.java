/**
 * What every page shares: the layout around it, its texts in two languages, sign-in, help and the pages shown when
 * something failed. The top floor: rooms never import it; their templates use its {@code page}.
 */
@NullMarked
package dev.xinmiao.zone.portal;

import org.jspecify.annotations.NullMarked;
