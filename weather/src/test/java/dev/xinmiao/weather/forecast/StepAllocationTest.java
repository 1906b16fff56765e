package dev.xinmiao.weather.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.xinmiao.weather.dynamics.Fields;
import dev.xinmiao.weather.dynamics.Model;
import dev.xinmiao.weather.dynamics.Precision;
import dev.xinmiao.weather.engine.Engine;
import dev.xinmiao.weather.engine.Machine;
import dev.xinmiao.weather.suite.BaroclinicCase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepAllocationTest {
    private static final int STEPS = 50;

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aStepWithPhysicsAllocatesNothing(Precision precision) throws IOException {
        Plan plan = Plan.of(15, 8, false, OptionalDouble.empty(), OptionalDouble.empty());
        BaroclinicCase jet = BaroclinicCase.of(plan.grid(), plan.levels(), true);
        Fields fields = Fields.of(plan.grid().points(), 8, Plan.TRACERS);
        fields.add(jet.fields(), 1);
        Arrays.fill(fields.tracers()[0], 1e-3);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Machine machine = new Machine(precision, 1)) {
            Ground ground = Ground.of(Optional.empty(), plan.grid());
            LocalDateTime start = LocalDateTime.of(2001, 1, 1, 0, 0);
            Model model = Engine.moist(machine, plan.grid(), plan.setting(jet.ground()), ground.fields(), start)
                    .model();
            model.begin(fields);
            long least = Long.MAX_VALUE;
            // Until it is compiled, the Vector API makes objects.
            for (int round = 0; round < 60 && least > STEPS * 64; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int step = 0; step < STEPS; step++) {
                    model.step();
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }

            assertThat(least / STEPS).as("bytes a step").isLessThanOrEqualTo(64);
        }
    }
}
