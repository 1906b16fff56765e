/**
 * Files of fields in GRIB (WMO Manual on Codes, FM 92), by the library ecCodes of ECMWF where it is installed: it is found by its
 * name and bound by the foreign-function interface. Where it isn't, one sentence says how to install it.
 */
@NullMarked
package dev.xinmiao.weather.grib;

import org.jspecify.annotations.NullMarked;
