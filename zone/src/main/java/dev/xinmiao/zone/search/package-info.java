/**
 * The index of everything a person may find in the zone, kept up to date behind the pages. Rooms say what can be found
 * ({@link dev.xinmiao.zone.search.Findable}); how it is found is the search library's.
 */
@NullMarked
package dev.xinmiao.zone.search;

import org.jspecify.annotations.NullMarked;
