/** The zone platform: composition root. Each sub-package is a module (see docs/decisions/0001). */
@NullMarked
package dev.xinmiao.zone;

import org.jspecify.annotations.NullMarked;
