package dev.xinmiao.weather.state;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.grib.GribFile;
import dev.xinmiao.weather.grib.GribGrid;
import dev.xinmiao.weather.grib.GribMessage;
import dev.xinmiao.weather.grib.Level;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The messages of a GRIB file that belong to one state, all on one grid. A state's levels are those on which temperature and winds
 * are there; what other fields lack of them is NaN.
 */
final class GribSource implements Source {
    private static final Set<String> SURFACES =
            Set.of("surface", "meanSea", "heightAboveGround", "depthBelowLandLayer", "depthBelowLand", "iceTopOnWater");

    private final StateRequest request;
    /** By quantity and by level in Pa, 0 for the surface: the number of the message, from 0. */
    private final Map<Quantity, NavigableMap<Double, Integer>> places = new EnumMap<>(Quantity.class);

    private final Map<Quantity, Integer> ranks = new EnumMap<>(Quantity.class);
    private final List<GribMessage> messages;
    private final Instant time;
    private final Axes axes;

    private GribSource(StateRequest request, List<GribMessage> all) throws UnusableFile {
        this.request = request;
        messages = all;
        List<Instant> times = all.stream()
                .filter(message -> quantity(message).isPresent())
                .map(GribSource::validTime)
                .distinct()
                .toList();
        List<String> names = all.stream().map(GribMessage::shortName).distinct().toList();
        if (times.isEmpty()) {
            Needs.require(request, Set.of(), names);
        }
        time = Times.chosen(request, times);
        for (int place = 0; place < all.size(); place++) {
            add(place);
        }
        Needs.require(request, places.keySet(), names);
        TreeSet<Double> levels = new TreeSet<>(of(Quantity.TEMPERATURE).keySet());
        levels.retainAll(of(Quantity.EASTWARD_WIND).keySet());
        levels.retainAll(of(Quantity.NORTHWARD_WIND).keySet());
        GribGrid grid = commonGrid();
        double[] longitudes = new double[grid.lengths()[0]];
        Arrays.setAll(longitudes, column -> grid.longitude(0, column));
        axes = new Axes(levels.stream().mapToDouble(Double::doubleValue).toArray(), grid.latitudes(), longitudes);
    }

    static GribSource open(StateRequest request) throws IOException {
        List<GribMessage> all = new ArrayList<>();
        try (GribFile file = GribFile.open(request.file())) {
            while (file.next()) {
                all.add(file.message());
            }
        }
        return new GribSource(request, all);
    }

    @Override
    public Axes axes() {
        return axes;
    }

    @Override
    public Optional<Instant> validTime() {
        return Optional.of(time);
    }

    @Override
    public boolean has(Quantity quantity) {
        return places.containsKey(quantity);
    }

    @Override
    public Raw read(Quantity quantity) throws IOException {
        NavigableMap<Double, Integer> wanted = of(quantity);
        int points = axes.latitudes().length * axes.longitudes().length;
        double[] levels = quantity.onLevels() ? axes.levels() : new double[] {0};
        if ((long) levels.length * points > Integer.MAX_VALUE - 8) {
            throw new UnusableFile(request.file(), "%s has more values than one array can hold.", quantity);
        }
        double[] values = new double[levels.length * points];
        Arrays.fill(values, Double.NaN);
        int last = Collections.max(wanted.values());
        try (GribFile file = GribFile.open(request.file())) {
            for (int place = 0; place <= last && file.next(); place++) {
                for (int level = 0; level < levels.length; level++) {
                    Integer found = wanted.get(levels[level]);
                    if (found != null && found == place) {
                        System.arraycopy(file.values(), 0, values, level * points, points);
                    }
                }
            }
        }
        GribMessage first = messages.get(wanted.firstEntry().getValue());
        return new Raw(first.shortName(), Optional.of(first.units()), values);
    }

    private void add(int place) throws UnusableFile {
        GribMessage message = messages.get(place);
        Optional<Quantity> quantity = quantity(message);
        if (quantity.isEmpty() || !validTime(message).equals(time)) {
            return;
        }
        double level = quantity.get().onLevels() ? pascals(message.field().level()) : 0;
        // Of several names of a quantity the first one counts, for all levels: geopotential height before geopotential.
        int rank = quantity.get().names().indexOf(message.shortName());
        int best = ranks.getOrDefault(quantity.get(), Integer.MAX_VALUE);
        if (rank < best) {
            ranks.put(quantity.get(), rank);
            places.put(quantity.get(), new TreeMap<>());
        }
        Integer before = rank > best ? null : of(quantity.get()).put(level, place);
        if (before != null) {
            throw new UnusableFile(
                    request.file(),
                    "messages %d and %d both hold %s at %s %s, expected one.",
                    before + 1,
                    place + 1,
                    message.shortName(),
                    message.field().level().type(),
                    Wording.number(message.field().level().value()));
        }
    }

    private static Optional<Quantity> quantity(GribMessage message) {
        Level level = message.field().level();
        if (!message.field().steps().isInstant()) {
            return Optional.empty();
        }
        if (level.type().startsWith("isobaric")) {
            return Quantity.named(message.shortName(), true);
        }
        if (!SURFACES.contains(level.type()) || level.type().startsWith("depth") && level.value() != 0) {
            return Optional.empty();
        }
        // NCEP calls the temperature of the ground "t" as well.
        boolean ofGround = level.type().equals("surface") && message.shortName().equals("t");
        return ofGround ? Optional.of(Quantity.SKIN_TEMPERATURE) : Quantity.named(message.shortName(), false);
    }

    private GribGrid commonGrid() throws UnusableFile {
        int first = of(Quantity.TEMPERATURE).firstEntry().getValue();
        GribGrid grid = messages.get(first).field().grid();
        if (grid.kind() == GribGrid.Kind.REDUCED_GAUSSIAN) {
            throw new UnusableFile(
                    request.file(),
                    "the grid is a reduced Gaussian one, expected a regular or full Gaussian one; convert it: cdo"
                            + " setgridtype,regular IN OUT.");
        }
        for (Map<Double, Integer> ofQuantity : places.values()) {
            for (int place : ofQuantity.values()) {
                if (!same(grid, messages.get(place).field().grid())) {
                    throw new UnusableFile(
                            request.file(),
                            "message %d (%s) lies on another grid than message %d, expected one grid.",
                            place + 1,
                            messages.get(place).shortName(),
                            first + 1);
                }
            }
        }
        return grid;
    }

    private static boolean same(GribGrid one, GribGrid other) {
        return Arrays.equals(one.latitudes(), other.latitudes())
                && Arrays.equals(one.lengths(), other.lengths())
                && one.west() == other.west()
                && one.span() == other.span();
    }

    private NavigableMap<Double, Integer> of(Quantity quantity) {
        return places.getOrDefault(quantity, new TreeMap<>());
    }

    private static Instant validTime(GribMessage message) {
        return message.field().steps().validTime();
    }

    private static double pascals(Level level) {
        return level.type().equals("isobaricInPa") ? level.value() : 100 * level.value();
    }

    @Override
    public void close() {}
}
