package dev.xinmiao.weather.engine;

import dev.xinmiao.weather.boundary.BoundaryFields;
import dev.xinmiao.weather.dynamics.Kept;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.dynamics.Setting;
import dev.xinmiao.weather.grid.Grid;
import dev.xinmiao.weather.real.PrimitiveEquations;
import dev.xinmiao.weather.real.physics.IntermediatePhysics;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model with what its physics remembers and tells.
 *
 * @param remembered what physics has to keep for a run to go on bit by bit
 * @param told what physics says of each point, by the names of its output; empty for adiabatic air
 */
public record Engine(Model model, List<Kept> remembered, Map<String, Kept> told) {
    /** After so many seconds sunlight's way through the air is reckoned anew. */
    private static final double SUN_EVERY = 3600;

    public static Engine adiabatic(Machine machine, Grid grid, Setting setting) {
        return new Engine(machine.dry(grid, setting), List.of(), Map.of());
    }

    /** With radiation, clouds, rain, turbulence and ground. */
    public static Engine moist(
            Machine machine, Grid grid, Setting setting, BoundaryFields boundary, LocalDateTime start) {
        return machine.precision() == Precision.DOUBLE
                ? wide(machine, grid, setting, boundary, start)
                : narrow(machine, grid, setting, boundary, start);
    }

    private static Engine wide(
            Machine machine, Grid grid, Setting setting, BoundaryFields boundary, LocalDateTime start) {
        int threads = machine.team().size();
        var physics = new IntermediatePhysics(grid, setting.levels(), boundary, start, SUN_EVERY, threads);
        var model = new PrimitiveEquations(grid, setting, physics, machine.wideProducts(), machine.team());
        Map<String, Kept> told = new LinkedHashMap<>();
        physics.output().named().forEach((name, values) -> told.put(name, Kept.of(name, values)));
        List<Kept> remembered = new ArrayList<>();
        physics.state().forEach((name, values) -> remembered.add(Kept.of(name, values)));
        return new Engine(model, remembered, told);
    }

    private static Engine narrow(
            Machine machine, Grid grid, Setting setting, BoundaryFields boundary, LocalDateTime start) {
        int threads = machine.team().size();
        var physics = new dev.xinmiao.weather.real32.physics.IntermediatePhysics(
                grid, setting.levels(), boundary, start, (float) SUN_EVERY, threads);
        var model = new dev.xinmiao.weather.real32.PrimitiveEquations(
                grid, setting, physics, machine.narrowProducts(), machine.team());
        Map<String, Kept> told = new LinkedHashMap<>();
        physics.output().named().forEach((name, values) -> told.put(name, Kept.of(name, values)));
        List<Kept> remembered = new ArrayList<>();
        physics.state().forEach((name, values) -> remembered.add(Kept.of(name, values)));
        return new Engine(model, remembered, told);
    }

    public boolean isMoist() {
        return !told.isEmpty();
    }

    /** All of the run by names of its own for each part. */
    public Map<String, Kept> kept() {
        Map<String, Kept> all = new LinkedHashMap<>();
        model.kept().stream().filter(kept -> kept.size() > 0).forEach(kept -> all.put("model_" + kept.name(), kept));
        remembered.forEach(kept -> all.put("physics_" + kept.name(), kept));
        told.forEach((name, kept) -> all.put("output_" + name, kept));
        return all;
    }
}
