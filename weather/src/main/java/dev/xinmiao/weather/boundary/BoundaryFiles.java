package dev.xinmiao.weather.boundary;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.Slab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Boundary fields from two NetCDF-3 files, brought to the points of any grid: {@value #HEIGHTS} with {@code orog(lat, lon)} in metres and
 * {@code lsm(lat, lon)}, and {@value #CLIMATE} with {@code sst sic lst snow swl1 swl2 swl3} by {@code (month, lat, lon)} and {@code alb
 * vegh vegl} by {@code (lat, lon)}. What is missing over land or water comes from the nearest places that have it.
 *
 * <p>Refuses files without these, latitudes or longitudes that don't go round the globe, and values that can't be.
 */
public final class BoundaryFiles {
    static final String HEIGHTS = "orog_lsm_0p5.nc";
    static final String CLIMATE = "boundary_t30_climatology.nc";

    /** The climate marks by −9999 what is missing. */
    private static final double MISSING = -9000;

    private static final double MOST_SNOW = 20_000;

    private final Path path;
    private final NetcdfFile file;
    private final double[] latitudes;
    private final double[] longitudes;
    private final boolean northFirst;

    private BoundaryFiles(Path path, NetcdfFile file) throws UnusableFile {
        this.path = path;
        this.file = file;
        this.latitudes = axis("lat", -90, 90);
        this.longitudes = axis("lon", -180, 360);
        this.northFirst = latitudes[0] > latitudes[latitudes.length - 1];
        if (!northFirst) {
            reverse(latitudes);
        }
        checkRound();
    }

    /** Both files from a folder. */
    public static BoundaryFields read(Path folder, Grid grid) throws IOException {
        Path heights = folder.resolve(HEIGHTS);
        Path climate = folder.resolve(CLIMATE);
        try (NetcdfFile heightFile = NetcdfFile.open(heights);
                NetcdfFile climateFile = NetcdfFile.open(climate)) {
            BoundaryFiles ground = new BoundaryFiles(heights, heightFile);
            BoundaryFiles year = new BoundaryFiles(climate, climateFile);
            LatLonField orography = ground.field("orog", -500, 9000);
            return new BoundaryFields(
                    orography.means(grid),
                    orography.deviations(grid),
                    ground.landFraction().means(grid),
                    year.months("sst", 200, 320, grid),
                    year.months("sic", 0, 1, grid),
                    year.months("snow", 0, MOST_SNOW, grid),
                    year.months("lst", 180, 340, grid),
                    new double[][][] {
                        year.months("swl1", 0, 1, grid),
                        year.months("swl2", 0, 1, grid),
                        year.months("swl3", 0, 1, grid)
                    },
                    year.field("alb", 0, 1).between(grid),
                    year.field("vegh", 0, 1).between(grid),
                    year.field("vegl", 0, 1).between(grid));
        }
    }

    /** The mask of land as it stands in the folder, for pictures. */
    public static LandMask land(Path folder) throws IOException {
        Path heights = folder.resolve(HEIGHTS);
        try (NetcdfFile file = NetcdfFile.open(heights)) {
            BoundaryFiles ground = new BoundaryFiles(heights, file);
            return new LandMask(
                    degrees(ground.latitudes),
                    degrees(ground.longitudes),
                    ground.landFraction().values());
        }
    }

    private LatLonField landFraction() throws UnusableFile {
        return field("lsm", -0.001, 1.001);
    }

    private static double[] degrees(double[] radians) {
        return Arrays.stream(radians).map(Math::toDegrees).toArray();
    }

    private double[] axis(String name, double least, double most) throws UnusableFile {
        file.variable(name, name);
        double[] degrees = file.doubles(name);
        double[] radians = new double[degrees.length];
        for (int index = 0; index < degrees.length; index++) {
            if (!(degrees[index] >= least && degrees[index] <= most)) {
                throw new UnusableFile(
                        path,
                        "%s is %s at place %d, expected degrees from %s to %s."
                                .formatted(name, degrees[index], index, least, most));
            }
            radians[index] = Math.toRadians(degrees[index]);
        }
        if (radians.length < 2) {
            throw new UnusableFile(path, "%s has %d values, expected a globe.".formatted(name, radians.length));
        }
        return radians;
    }

    private void checkRound() throws UnusableFile {
        double step = 2 * Math.PI / longitudes.length;
        for (int index = 1; index < longitudes.length; index++) {
            if (Math.abs(longitudes[index] - longitudes[index - 1] - step) > step / 100) {
                throw new UnusableFile(path, "lon doesn't go evenly eastward round the globe.");
            }
        }
        for (int index = 1; index < latitudes.length; index++) {
            if (!(latitudes[index] < latitudes[index - 1])) {
                throw new UnusableFile(path, "lat doesn't go from pole to pole.");
            }
        }
    }

    private static void reverse(double[] values) {
        double[] copy = values.clone();
        Arrays.setAll(values, index -> copy[copy.length - 1 - index]);
    }

    private LatLonField field(String name, double least, double most) throws UnusableFile {
        file.variable(name, "lat", "lon");
        return field(name, Slab.whole(), least, most);
    }

    private double[][] months(String name, double least, double most, Grid grid) throws UnusableFile {
        file.variable(name, "month", "lat", "lon");
        long months = file.variable(name).dimensions().getFirst().length();
        if (months != BoundaryFields.MONTHS) {
            throw new UnusableFile(path, "%s has %d months, expected 12.".formatted(name, months));
        }
        double[][] year = new double[BoundaryFields.MONTHS][];
        for (int month = 0; month < year.length; month++) {
            year[month] = field(name, Slab.at(month), least, most).between(grid);
        }
        return year;
    }

    private LatLonField field(String name, Slab slab, double least, double most) throws UnusableFile {
        double[] values = file.doubles(name, slab);
        for (int index = 0; index < values.length; index++) {
            if (values[index] <= MISSING) {
                values[index] = Double.NaN;
            } else if (values[index] < least || values[index] > most) {
                throw new UnusableFile(
                        path,
                        "%s is %s at place %d, expected values from %s to %s."
                                .formatted(name, values[index], index, least, most));
            }
        }
        if (!northFirst) {
            turn(values);
        }
        return new LatLonField(latitudes, longitudes, values).filled();
    }

    private void turn(double[] values) {
        int columns = longitudes.length;
        double[] copy = values.clone();
        for (int row = 0; row < latitudes.length; row++) {
            System.arraycopy(copy, row * columns, values, (latitudes.length - 1 - row) * columns, columns);
        }
    }
}
