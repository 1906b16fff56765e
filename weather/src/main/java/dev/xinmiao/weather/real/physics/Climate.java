package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;

/** What the ground is like at each point, in the precision of the run; what changes over the year, by month. */
final class Climate {
    private static final int MONTHS = BoundaryFields.MONTHS;

    final int points;
    private final double[] latitudeSine;
    private final double[] latitudeCosine;
    private final double[] longitudeSine;
    private final double[] longitudeCosine;
    private final double[] land;
    private final double[] roughness;
    private final double[] mountains;
    private final double[] unevenness;
    final double[] albedo;
    /** Where snow covers all. */
    final double[] snowAlbedo;

    private final double[][] sea;
    private final double[][] ice;
    private final double[][] wetness;
    final double[][] soil;
    final double[][] snow;

    Climate(Grid grid, BoundaryFields fields) {
        this.points = fields.points();
        if (points != grid.points()) {
            throw new IllegalArgumentException("the boundary fields have " + points + " points, but the grid has "
                    + grid.points() + "; make them for this grid");
        }
        this.latitudeSine = new double[points];
        this.latitudeCosine = new double[points];
        this.longitudeSine = new double[points];
        this.longitudeCosine = new double[points];
        place(grid);
        this.land = BoundaryFields.in(fields.landFraction(), new double[points]);
        this.albedo = BoundaryFields.in(fields.albedo(), new double[points]);
        this.sea = new double[MONTHS][points];
        this.ice = new double[MONTHS][points];
        this.soil = new double[MONTHS][points];
        this.snow = new double[MONTHS][points];
        this.roughness = new double[points];
        this.mountains = new double[points];
        this.unevenness = BoundaryFields.in(fields.unevenness(), new double[points]);
        this.snowAlbedo = new double[points];
        this.wetness = new double[MONTHS][points];
        for (int point = 0; point < points; point++) {
            roughness[point] = (double)
                    Math.log(Constants.LAND_ROUGHNESS + Constants.FOREST_ROUGHNESS * fields.highVegetation()[point]);
            mountains[point] = Constants.MOUNTAIN_DRAG
                    * (double) (1 - Math.exp(-Math.max(0, fields.orography()[point]) / Constants.MOUNTAIN_HEIGHT));
        }
        for (int month = 0; month < MONTHS; month++) {
            BoundaryFields.in(fields.seaTemperature()[month], sea[month]);
            BoundaryFields.in(fields.seaIce()[month], ice[month]);
            BoundaryFields.in(fields.landTemperature()[month], soil[month]);
            BoundaryFields.in(fields.snow()[month], snow[month]);
            for (int point = 0; point < points; point++) {
                wetness[month][point] = wetness(fields, month, point);
            }
        }
        for (int point = 0; point < points; point++) {
            double lasting = snow[0][point];
            for (double[] month : snow) {
                lasting = Math.min(lasting, month[point]);
            }
            snowAlbedo[point] = lasting > Constants.LASTING_SNOW
                    ? Constants.LASTING_ALBEDO
                    : Constants.SNOW_ALBEDO - Constants.FOREST_SHADE * (double) fields.highVegetation()[point];
        }
    }

    private void place(Grid grid) {
        for (int ring = 0; ring < grid.rings(); ring++) {
            for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
                var longitude = grid.longitude(ring, point - grid.starts()[ring]);
                latitudeSine[point] = (double) grid.sines()[ring];
                latitudeCosine[point] = (double) Math.cos(grid.latitude(ring));
                longitudeSine[point] = (double) Math.sin(longitude);
                longitudeCosine[point] = (double) Math.cos(longitude);
            }
        }
    }

    /** Bare ground gives off water from the top, plants from below as far as it isn't wilting. */
    private static double wetness(BoundaryFields fields, int month, int point) {
        double top = (double) fields.soilMoisture()[0][month][point] / Constants.SOIL_CAPACITY;
        double root = ((double) fields.soilMoisture()[1][month][point] - Constants.SOIL_WILTING)
                / (Constants.SOIL_CAPACITY - Constants.SOIL_WILTING);
        double plants = (double) Math.min(1, fields.highVegetation()[point] + 0.8 * fields.lowVegetation()[point]);
        return Math.min(1, (1 - plants) * Math.max(0, top) * Math.max(0, top) + plants * Math.max(0, root));
    }

    /** Puts what is under a block at a time into its rows; temperatures of skins are not the climate's. */
    void load(Sun sun, Columns columns, Ground ground, Sun.Place place) {
        int start = columns.start;
        int count = columns.count;
        row(latitudeSine, start, count, place.latitudeSine);
        row(latitudeCosine, start, count, place.latitudeCosine);
        row(longitudeSine, start, count, place.longitudeSine);
        row(longitudeCosine, start, count, place.longitudeCosine);
        row(mountains, start, count, ground.mountains);
        row(unevenness, start, count, ground.unevenness);
        row(roughness, start, count, ground.windRoughness[Ground.LAND]);
        between(sun, soil, start, count, ground.climate);
        between(sun, sea, start, count, ground.skin[Ground.SEA]);
        between(sun, wetness, start, count, ground.wetness[Ground.LAND]);
        between(sun, ice, start, count, ground.fraction[Ground.ICE]);
        row(land, start, count, ground.fraction[Ground.LAND]);
        double[] land = ground.fraction[Ground.LAND];
        double[] ice = ground.fraction[Ground.ICE];
        double[] water = ground.fraction[Ground.SEA];
        double[] warmth = ground.skin[Ground.SEA];
        double[] windRoughness = ground.windRoughness[Ground.LAND];
        double[] heatRoughness = ground.heatRoughness[Ground.LAND];
        for (int i = 0; i < Columns.SIZE; i++) {
            ice[i] *= 1 - land[i];
            water[i] = 1 - land[i] - ice[i];
            warmth[i] = Math.max(Constants.SEA_FREEZING, warmth[i]);
            heatRoughness[i] = windRoughness[i] + Constants.LN_HEAT_ROUGHNESS;
        }
        ground.look();
    }

    /** Between two months. */
    private static void between(Sun sun, double[][] months, int start, int count, double[] row) {
        double[] before = months[sun.month()];
        double[] after = months[(sun.month() + 1) % MONTHS];
        double next = sun.next();
        for (int i = 0; i < count; i++) {
            row[i] = before[start + i] + next * (after[start + i] - before[start + i]);
        }
        Arrays.fill(row, count, Columns.SIZE, row[count - 1]);
    }

    /** Values of points as a row; the last one again where the block is short. */
    static void row(double[] points, int start, int count, double[] row) {
        System.arraycopy(points, start, row, 0, count);
        Arrays.fill(row, count, Columns.SIZE, row[count - 1]);
    }

    /** At the beginning of a run. */
    double at(double[][] months, Sun sun, int point) {
        double before = months[sun.month()][point];
        return before + sun.next() * (months[(sun.month() + 1) % MONTHS][point] - before);
    }
}
