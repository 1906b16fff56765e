package dev.xinmiao.weather.netcdf;

import dev.xinmiao.weather.UnusableFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes; refuses what isn't NetCDF-3, and says what to do with it where that is known. */
final class Signature {
    private static final String HDF5 = "\u0089HDF\r\n\u001a\n";
    /** Where an HDF5 file may begin: at 0 or, after a block of its user's, at a power of two from here. */
    private static final long FIRST_USER_BLOCK = 512;

    private Signature() {}

    static Format of(Path file, MemorySegment bytes) throws UnusableFile {
        if (begins(bytes, 0, "CDF") && bytes.byteSize() > 3) {
            int version = bytes.get(ValueLayout.JAVA_BYTE, 3);
            return Arrays.stream(Format.values())
                    .filter(format -> format.version() == version)
                    .findFirst()
                    .orElseThrow(
                            () -> new UnusableFile(file, "the NetCDF version is %d, expected 1, 2 or 5.", version));
        }
        if (isHdf5(bytes)) {
            throw new UnusableFile(
                    file,
                    "this is a NetCDF-4 (HDF5) file, expected NetCDF-3; convert it: nccopy -k classic %s %s.",
                    file.getFileName(),
                    "classic-" + file.getFileName());
        }
        if (begins(bytes, 0, "GRIB")) {
            throw new UnusableFile(file, "this is a GRIB file, expected NetCDF-3.");
        }
        throw new UnusableFile(
                file, "this is neither a NetCDF nor a GRIB file, for it begins neither with CDF nor with GRIB.");
    }

    private static boolean isHdf5(MemorySegment bytes) {
        boolean found = begins(bytes, 0, HDF5);
        for (long place = FIRST_USER_BLOCK; place < bytes.byteSize() && !found; place *= 2) {
            found = begins(bytes, place, HDF5);
        }
        return found;
    }

    private static boolean begins(MemorySegment bytes, long place, String with) {
        byte[] expected = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.byteSize() - place >= expected.length
                && bytes.asSlice(place, expected.length).mismatch(MemorySegment.ofArray(expected)) < 0;
    }
}
