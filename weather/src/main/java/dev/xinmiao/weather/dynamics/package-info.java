/** What a run of the primitive equations is given and gives, whatever precision it is reckoned in. */
@NullMarked
package dev.xinmiao.weather.dynamics;

import org.jspecify.annotations.NullMarked;
