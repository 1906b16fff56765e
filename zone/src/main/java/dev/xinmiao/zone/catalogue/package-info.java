/** 事项清单: the services of the zone in public, with what may be had, by when and from whom, and as open feeds. */
@NullMarked
package dev.xinmiao.zone.catalogue;

import org.jspecify.annotations.NullMarked;
