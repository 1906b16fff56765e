package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.picture.Bilingual;
import dev.xinmiao.weather.picture.Curve;
import dev.xinmiao.weather.picture.Field;
import dev.xinmiao.weather.picture.Scores;
import dev.xinmiao.weather.state.PressureState;
import dev.xinmiao.weather.state.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far a forecast is from states that came true, beside the initial state taken for a forecast, by regions. */
final class Truth {
    private final List<Case> cases;

    private Truth(List<Case> cases) {
        this.cases = cases;
    }

    /** A state so many hours after the beginning. */
    private record Case(PressureState state, double hours) {}

    private enum Region {
        NORTH("北半球热带外", "north of 20° N", 20, 90),
        TROPICS("热带", "tropics", -20, 20),
        SOUTH("南半球热带外", "south of 20° S", -90, -20);

        private final Bilingual title;
        private final double south;
        private final double north;

        Region(String chinese, String english, double south, double north) {
            this.title = new Bilingual(chinese, english);
            this.south = south;
            this.north = north;
        }
    }

    /** What is scored: a field of the state at a level in hPa, or at the surface where that is 0. */
    private enum Scored {
        Z500(Quantity.HEIGHT, 500, "gh", 1, "m", "500 hPa 高度", "Height of 500 hPa"),
        T850(Quantity.TEMPERATURE, 850, "t", 1, "K", "850 hPa 气温", "Temperature at 850 hPa"),
        MSLP(Quantity.SEA_LEVEL_PRESSURE, 0, "prmsl", 0.01, "hPa", "海平面气压", "Mean sea level pressure");

        private final Quantity quantity;
        private final int level;
        private final String name;
        private final double factor;
        private final String unit;
        private final Bilingual title;

        Scored(Quantity quantity, int level, String name, double factor, String unit, String chinese, String english) {
            this.quantity = quantity;
            this.level = level;
            this.name = name;
            this.factor = factor;
            this.unit = unit;
            this.title = new Bilingual(chinese, english);
        }

        Field of(Written forecast, int record) throws IOException {
            Field field = level == 0 ? forecast.surface(name, record) : forecast.at(name, level, record);
            return field.map(value -> factor * value);
        }

        /** Empty where the state hasn't it. */
        Optional<float[]> of(PressureState state) {
            if (!state.has(quantity)) {
                return Optional.empty();
            }
            float[] values = state.field(quantity);
            int from = 0;
            if (level > 0) {
                int index = Arrays.binarySearch(state.levels(), 100.0 * level);
                if (index < 0) {
                    return Optional.empty();
                }
                from = index * state.grid().points();
            }
            float[] here = Arrays.copyOfRange(values, from, from + state.grid().points());
            for (int point = 0; point < here.length; point++) {
                here[point] *= (float) factor;
            }
            return Optional.of(here);
        }
    }

    /**
     * Refuses files of times of which there will be no record.
     *
     * @param hours that the forecast is long
     * @param every hours from record to record
     */
    static Truth read(List<Path> files, Instant start, int hours, int every) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            Beginning read = Beginning.read(file, Optional.empty());
            double lead = Duration.between(start, read.time()).toMinutes() / 60.0;
            if (lead <= 0 || lead > hours || lead % every != 0) {
                throw new UnusableFile(
                        file,
                        "it is of %s, expected a time of which the forecast has a record: from %s on every %d h for %d h.",
                        read.time(),
                        start,
                        every,
                        hours);
            }
            cases.add(new Case(read.state(), lead));
        }
        cases.sort(Comparator.comparingDouble(Case::hours));
        return new Truth(cases);
    }

    List<Scores> scores(Written forecast) throws IOException {
        List<Scores> scores = new ArrayList<>();
        for (Scored scored : Scored.values()) {
            boolean known = scored.level == 0 || forecast.has(scored.level);
            List<Case> having = cases.stream()
                    .filter(one -> known && scored.of(one.state).isPresent())
                    .toList();
            if (!having.isEmpty()) {
                for (Region region : Region.values()) {
                    scores.add(scores(forecast, scored, region, having));
                }
            }
        }
        return scores;
    }

    private static Scores scores(Written forecast, Scored scored, Region region, List<Case> having) throws IOException {
        int size = having.size();
        double[] leads = new double[size];
        double[][] curves = new double[3][size];
        Field first = scored.of(forecast, 0);
        for (int number = 0; number < size; number++) {
            Case one = having.get(number);
            leads[number] = one.hours;
            double[] errors = errors(scored.of(forecast, forecast.record(one.hours)), one.state, scored, region);
            curves[0][number] = errors[0];
            curves[1][number] = errors[1];
            curves[2][number] = errors(first, one.state, scored, region)[0];
        }
        Bilingual title = new Bilingual(
                scored.title.chinese() + "误差，" + region.title.chinese(),
                scored.title.english() + ": error, " + region.title.english());
        return new Scores(
                title,
                scored.unit,
                new Bilingual("给定的状态文件", "the given files of states"),
                List.of(
                        new Curve(new Bilingual("均方根误差", "root of the mean square"), leads, curves[0]),
                        new Curve(new Bilingual("偏差", "bias"), leads, curves[1]),
                        new Curve(new Bilingual("持续性预报", "persistence"), leads, curves[2])));
    }

    /** Root of the mean square, and mean, over a region by area. */
    private static double[] errors(Field forecast, PressureState state, Scored scored, Region region) {
        float[] truth = scored.of(state).orElseThrow();
        var grid = state.grid();
        double squares = 0;
        double sum = 0;
        double area = 0;
        for (int row = 0; row < grid.latitudes().length; row++) {
            double latitude = grid.latitudes()[row];
            double weight = Math.cos(Math.toRadians(latitude));
            for (int column = 0; column < grid.columns(); column++) {
                double error = forecast.at(latitude, grid.longitude(column)) - truth[row * grid.columns() + column];
                if (latitude >= region.south && latitude <= region.north && !Double.isNaN(error)) {
                    squares += weight * error * error;
                    sum += weight * error;
                    area += weight;
                }
            }
        }
        return new double[] {Math.sqrt(squares / area), sum / area};
    }
}
