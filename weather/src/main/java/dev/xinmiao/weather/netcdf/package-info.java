/**
 * Files of fields in NetCDF-3: the classic format (CDF-1), that of 64-bit offsets (CDF-2) and that of 64-bit data (CDF-5), after
 * Unidata, "NetCDF Classic Format Specification" and "CDF-5". NetCDF-4 files are HDF5 and are refused.
 */
@NullMarked
package dev.xinmiao.weather.netcdf;

import org.jspecify.annotations.NullMarked;
