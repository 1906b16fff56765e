package dev.xinmiao.weather.state;

import dev.xinmiao.weather.netcdf.Dimension;
import dev.xinmiao.weather.netcdf.NetcdfFile;
import dev.xinmiao.weather.netcdf.Variable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A NetCDF file; its fields are known by their names or, failing that, by the standard names of the CF conventions. */
final class NetcdfSource implements Source {
    /** What files write where there is no value, without saying so; neither is possible for any quantity. */
    private static final double COMMON_MARK = -9999;

    private static final double LEAST_HUGE_MARK = 9.9e19;

    private final NetcdfFile file;
    private final Map<Quantity, Variable> variables = new EnumMap<>(Quantity.class);
    private final NetcdfAxes axes;
    private final Optional<Instant> validTime;
    private final long timeIndex;

    private NetcdfSource(StateRequest request, NetcdfFile file) throws IOException {
        this.file = file;
        for (Quantity quantity : Quantity.values()) {
            Optional<Variable> found = find(quantity);
            if (found.isPresent()) {
                variables.put(quantity, found.get());
            }
        }
        Needs.require(
                request,
                variables.keySet(),
                file.variables().stream().map(Variable::name).toList());
        axes = new NetcdfAxes(file, variable(Quantity.TEMPERATURE));
        List<Instant> times = axes.times();
        validTime = times.isEmpty() ? request.time() : Optional.of(Times.chosen(request, times));
        timeIndex = times.isEmpty() ? 0 : times.indexOf(validTime.orElseThrow());
    }

    static NetcdfSource open(StateRequest request) throws IOException {
        NetcdfFile file = NetcdfFile.open(request.file());
        try {
            return new NetcdfSource(request, file);
        } catch (IOException refused) {
            file.close();
            throw refused;
        }
    }

    @Override
    public Axes axes() throws IOException {
        return axes.read();
    }

    @Override
    public Optional<Instant> validTime() {
        return validTime;
    }

    @Override
    public boolean has(Quantity quantity) {
        return variables.containsKey(quantity);
    }

    @Override
    public Raw read(Quantity quantity) throws IOException {
        Variable variable = variable(quantity);
        axes.require(variable, quantity.onLevels());
        double[] values = file.doubles(variable.name(), axes.at(timeIndex, variable));
        for (int index = 0; index < values.length; index++) {
            if (values[index] == COMMON_MARK || Math.abs(values[index]) > LEAST_HUGE_MARK) {
                values[index] = Double.NaN;
            }
        }
        return new Raw(variable.name(), variable.text("units"), values);
    }

    private Variable variable(Quantity quantity) {
        return Objects.requireNonNull(variables.get(quantity));
    }

    private Optional<Variable> find(Quantity quantity) throws IOException {
        List<Variable> fitting = new ArrayList<>();
        for (Variable variable : file.variables()) {
            if (variable.dimensions().size() > 1 && liesOnLevels(variable) == quantity.onLevels()) {
                fitting.add(variable);
            }
        }
        for (String name : quantity.names()) {
            for (Variable variable : fitting) {
                if (variable.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(variable);
                }
            }
        }
        return fitting.stream()
                .filter(variable ->
                        quantity.hasStandardName(variable.text("standard_name").orElse("")))
                .findFirst();
    }

    private boolean liesOnLevels(Variable variable) throws IOException {
        for (Dimension dimension : variable.dimensions()) {
            if (Axis.of(file, dimension) == Axis.LEVEL) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        file.close();
    }
}
