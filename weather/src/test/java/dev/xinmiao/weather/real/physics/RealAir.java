package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.grid.HybridLevels;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.Slab;
import dev.xinmiao.weather.real.Columns;
import java.io.IOException;
import java.nio.file.Path;

/** A state of the real atmosphere from a file on pressure levels, brought to the columns of a grid, roughly. */
final class RealAir implements AutoCloseable {
    /** Of upper air that the source says nothing of. */
    private static final double DRY = 0.02;

    private final NetcdfFile file;
    private final Grid grid;
    private final double[] pressures;
    private final int rows;
    private final int columns;

    RealAir(Path path, Grid grid) throws IOException {
        this.file = NetcdfFile.open(path);
        this.grid = grid;
        this.pressures = file.doubles("level");
        this.rows = (int) file.variable("t").dimensions().get(1).length();
        this.columns = (int) file.variable("t").dimensions().get(2).length();
    }

    @Override
    public void close() {
        file.close();
    }

    /** At the points of the grid. */
    double[] field(String name) throws IOException {
        return points(file.doubles(name));
    }

    Columns[] blocks(HybridLevels levels) throws IOException {
        double[] surface = field("sp");
        double[] height = field("orog");
        Columns[] blocks = new Columns[grid.points() / Columns.SIZE];
        for (int block = 0; block < blocks.length; block++) {
            Columns made = new Columns(levels.layers());
            made.start = block * Columns.SIZE;
            made.count = Columns.SIZE;
            for (int i = 0; i < Columns.SIZE; i++) {
                int point = made.start + i;
                made.surfacePressure[i] = surface[point];
                made.ground[i] = height[point] * Constants.GRAVITY;
                for (int half = 0; half <= levels.layers(); half++) {
                    made.half[half][i] = levels.half(half, surface[point]);
                }
                for (int layer = 0; layer < levels.layers(); layer++) {
                    made.pressure[layer][i] = levels.full(layer, surface[point]);
                }
            }
            blocks[block] = made;
        }
        fill(blocks);
        return blocks;
    }

    private void fill(Columns[] blocks) throws IOException {
        double[][] temperature = levels("t");
        double[][] eastward = levels("u");
        double[][] northward = levels("v");
        double[][] relative = levels("r");
        double[] saturated = new double[Columns.SIZE];
        double[] slope = new double[Columns.SIZE];
        for (Columns block : blocks) {
            for (int layer = 0; layer < block.layers; layer++) {
                for (int i = 0; i < Columns.SIZE; i++) {
                    double pressure = block.pressure[layer][i];
                    int point = block.start + i;
                    block.temperature[layer][i] = at(temperature, pressure, point);
                    block.u[layer][i] = at(eastward, pressure, point);
                    block.v[layer][i] = at(northward, pressure, point);
                }
                Saturation.of(block.temperature[layer], block.pressure[layer], saturated, slope);
                for (int i = 0; i < Columns.SIZE; i++) {
                    double pressure = block.pressure[layer][i];
                    double part = Math.clamp(at(relative, pressure, block.start + i) / 100, 0, 1);
                    block.humidity[layer][i] = saturated[i] * (pressure < 10_000 ? Math.min(DRY, part) : part);
                }
            }
            Atmosphere.stack(block);
        }
    }

    private double[][] levels(String name) throws IOException {
        double[][] levels = new double[pressures.length][];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = points(file.doubles(name, Slab.at(level)));
        }
        return levels;
    }

    /** Levels go from the top down; by the logarithm of pressure, beyond the last levels as on them. */
    private double at(double[][] levels, double pressure, int point) {
        int last = pressures.length - 1;
        int high = 0;
        while (high < last - 1 && pressures[high + 1] * 100 < pressure) {
            high++;
        }
        double part = Math.log(pressures[high] * 100 / pressure) / Math.log(pressures[high] / pressures[high + 1]);
        part = Math.clamp(part, 0, 1);
        return levels[high][point] + part * (levels[high + 1][point] - levels[high][point]);
    }

    /** Rows go from the north pole to the south pole, columns eastward from Greenwich. */
    private double[] points(double[] values) {
        double[] points = new double[grid.points()];
        for (int ring = 0; ring < grid.rings(); ring++) {
            double south = (Math.PI / 2 - grid.latitude(ring)) / Math.PI * (rows - 1);
            int row = (int) south;
            for (int place = 0; place < grid.lengths()[ring]; place++) {
                double east = grid.longitude(ring, place) / (2 * Math.PI) * columns;
                int column = (int) east;
                double above = along(values, row, column, east - column);
                double below = along(values, row + 1, column, east - column);
                points[grid.starts()[ring] + place] = above + (south - row) * (below - above);
            }
        }
        return points;
    }

    private double along(double[] values, int row, int column, double part) {
        double west = values[row * columns + column];
        return west + part * (values[row * columns + (column + 1) % columns] - west);
    }
}
