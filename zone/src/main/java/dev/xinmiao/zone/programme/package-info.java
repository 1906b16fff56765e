/**
 * From facts to standings: programmes as packs describe them, judged live with reasons, or for the whole zone at once.
 * Start at {@link dev.xinmiao.zone.programme.Judge}.
 */
@NullMarked
package dev.xinmiao.zone.programme;

import org.jspecify.annotations.NullMarked;
