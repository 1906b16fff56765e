@NullMarked
package dev.xinmiao.zone.search;

import org.jspecify.annotations.NullMarked;
