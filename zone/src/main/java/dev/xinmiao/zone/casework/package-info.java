/** Cases: what is asked of the zone on its way through desks (see docs/decisions/0010). */
@NullMarked
package dev.xinmiao.zone.casework;

import org.jspecify.annotations.NullMarked;
