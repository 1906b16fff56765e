@NullMarked
package dev.xinmiao.zone.casework.process;

import org.jspecify.annotations.NullMarked;
