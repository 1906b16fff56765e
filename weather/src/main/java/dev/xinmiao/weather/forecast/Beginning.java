package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.analysis.FirstState;
import dev.xinmiao.weather.analysis.PressureProfiles;
import dev.xinmiao.weather.analysis.Profiles;
import dev.xinmiao.weather.dynamics.DigitalFilter;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.state.PressureState;
import dev.xinmiao.weather.state.StateReader;
import dev.xinmiao.weather.state.StateRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a forecast begins at.
 *
 * @param supposed what the file didn't say, in sentences
 */
public record Beginning(PressureState state, Instant time, PressureProfiles profiles, List<String> supposed) {
    private static final Pattern NAME = Pattern.compile("(?<!\\d)(\\d{8})T?(\\d{2})(?!\\d)");

    static Beginning read(Path file, Optional<Instant> time) throws IOException {
        StateRequest request = StateRequest.of(file).withSurfaceAssumed();
        PressureState state = StateReader.read(time.map(request::at).orElse(request));
        PressureProfiles profiles = new PressureProfiles(state, Plan.PLANET);
        List<String> supposed = new ArrayList<>(profiles.supposed());
        Optional<Instant> known = state.validTime().or(() -> time);
        Optional<Instant> valid = known.or(() -> byName(file));
        if (known.isEmpty() && valid.isPresent()) {
            supposed.add("it doesn't say its time, so " + valid.get() + " is taken from its name");
        }
        return new Beginning(
                state,
                valid.orElseThrow(() -> new UnusableFile(
                        file, "it doesn't say of which time it is, expected --time, as 2011-10-11T00:00:00Z.")),
                profiles,
                supposed);
    }

    /** As many archives name their files: 20111011T00 or 2011101100. */
    private static Optional<Instant> byName(Path file) {
        Matcher found = NAME.matcher(String.valueOf(file.getFileName()));
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            int hour = Integer.parseInt(found.group(2));
            return hour < 24 ? Optional.of(day.atTime(hour, 0).toInstant(ZoneOffset.UTC)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** At the model's points, over its ground, without fast waves. */
    Fields fields(Plan plan, double[] ground, Machine machine) {
        return fields(profiles, plan, ground, machine);
    }

    /** Of profiles from elsewhere. */
    public static Fields fields(Profiles profiles, Plan plan, double[] ground, Machine machine) {
        Fields raw = FirstState.of(profiles, plan.grid(), plan.levels(), Plan.PLANET, ground, Plan.TRACERS);
        var setting = plan.undamped(ground);
        return new DigitalFilter(plan.filterSteps(), plan.step(), plan.filterPeriod())
                .filtered(raw, machine.dry(plan.grid(), setting), machine.dry(plan.grid(), setting.backward()));
    }
}
