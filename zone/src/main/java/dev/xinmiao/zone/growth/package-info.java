/** 成长: the zone as a whole, and each programme with its rules in public and its people for officers. */
@NullMarked
package dev.xinmiao.zone.growth;

import org.jspecify.annotations.NullMarked;
