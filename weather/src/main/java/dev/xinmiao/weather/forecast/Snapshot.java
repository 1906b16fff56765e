package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.analysis.HydrostaticColumn;
import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Vapour;
import dev.xinmiao.weather.engine.Engine;
import dev.xinmiao.weather.grid.ArrayLength;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.output.Column;
import dev.xinmiao.weather.parallel.Team;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** All quantities of a forecast at one time, at the points of the model's grid; scratch memory is used again each time. */
public final class Snapshot {
    private final Engine engine;
    private final Team team;
    private final double[] pressures;
    private final Fields fields;
    private final Column[] columns;
    private final double[] ground;
    private final int all;
    private final Map<String, double[]> values = new LinkedHashMap<>();
    /** Precipitation since the beginning, at the record before. */
    private final double[] earlier;

    /** @param pressures in Pa */
    public Snapshot(Engine engine, Team team, double[] pressures) {
        this.engine = engine;
        this.team = team;
        this.pressures = pressures;
        Grid grid = engine.model().grid();
        var setting = engine.model().setting();
        this.all = grid.points();
        this.ground = setting.ground();
        this.fields = Fields.of(all, setting.levels().layers(), setting.tracers());
        this.columns = new Column[team.size()];
        Arrays.setAll(columns, _ -> new Column(setting.levels(), setting.planet()));
        for (Quantity quantity : Quantity.of(engine.isMoist())) {
            int layers = quantity.place() == Quantity.Place.LEVELS ? pressures.length : 1;
            values.put(quantity.name(), new double[ArrayLength.of("pressure levels at points", layers, all)]);
        }
        this.earlier = new double[engine.isMoist() ? all : 0];
    }

    /** Belongs into a checkpoint. */
    Kept earlier() {
        return Kept.of("rain_before", earlier);
    }

    /** Quantities by their names, level by level; filled anew by the next call. */
    public Map<String, double[]> take() {
        engine.model().copy(fields);
        team.run(engine.model().grid().rings(), this::columns);
        if (engine.isMoist()) {
            physics();
        }
        return values;
    }

    private double[] of(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private void columns(int ring, int thread) {
        Column column = columns[thread];
        HydrostaticColumn air = column.air();
        Grid grid = engine.model().grid();
        double gravity = engine.model().setting().planet().gravity();
        for (int point = grid.starts()[ring]; point < grid.starts()[ring + 1]; point++) {
            column.load(fields, point, ground[point]);
            for (int level = 0; level < pressures.length; level++) {
                int at = level * all + point;
                double place = Math.log(pressures[level]);
                of("t")[at] = air.temperature(place);
                of("u")[at] = air.at(Profiles.EASTWARD, place);
                of("v")[at] = air.at(Profiles.NORTHWARD, place);
                of("q")[at] = air.at(Profiles.HUMIDITY, place);
                of("gh")[at] = air.geopotential(place) / gravity;
            }
            of("sp")[point] = fields.surfacePressure()[point];
            of("prmsl")[point] = column.seaLevelPressure();
        }
    }

    private void physics() {
        boolean begun = engine.model().steps() > 0;
        told(begun, "t2m", "temperature");
        told(begun, "q2m", "humidity");
        told(begun, "u10", "eastward");
        told(begun, "v10", "northward");
        told(begun, "tcc", "cloudCover");
        told(begun, "skt", "skinTemperature");
        told(true, "sdwe", "snow");
        told(true, "cp", "convectiveRainSum");
        told(true, "lsp", "largeScaleRainSum");
        told(true, "evap", "evaporationSum");
        told(begun, "hfss", "sensibleHeat");
        told(begun, "hfls", "latentHeat");
        told(begun, "rsds", "groundSunDown");
        told(begun, "rss", "groundSunNet");
        told(begun, "rlds", "groundHeatDown");
        told(begun, "rls", "groundHeatUp");
        told(begun, "rsdt", "topSunDown");
        told(begun, "rsut", "topSunUp");
        told(begun, "rlut", "topHeatUp");
        for (int point = 0; point < all; point++) {
            of("rls")[point] = of("rlds")[point] - of("rls")[point];
            of("rnt")[point] = of("rsdt")[point] - of("rsut")[point] - of("rlut")[point];
            nearGround(point);
            of("tp")[point] = of("cp")[point] + of("lsp")[point];
            of("tp_interval")[point] = of("tp")[point] - earlier[point];
            earlier[point] = of("tp")[point];
        }
    }

    /** What is halfway between saturated ground and damp air, or the mean over wet and cold ground, may be more than air can hold. */
    private void nearGround(int point) {
        double pressure = fields.surfacePressure()[point];
        double warmth = of("t2m")[point];
        double humidity = Math.min(of("q2m")[point], Vapour.saturation(warmth, pressure));
        of("q2m")[point] = humidity;
        of("d2m")[point] = Math.min(warmth, Vapour.dewPoint(humidity, pressure));
    }

    private void told(boolean known, String name, String byPhysics) {
        Kept kept = Objects.requireNonNull(engine.told().get(byPhysics));
        double[] into = of(name);
        for (int point = 0; point < all; point++) {
            into[point] = known ? kept.get(point) : Double.NaN;
        }
    }
}
