package dev.xinmiao.weather.engine;

import dev.xinmiao.weather.dynamics.Excess;
import dev.xinmiao.weather.dynamics.Model;
import java.util.function.LongConsumer;

/** Goes on step by step, and stops a run that goes unstable by an {@link UnstableRun}. */
public final class Stepper {
    private final Model model;
    private final LongConsumer progress;
    private final String advice;

    /**
     * @param progress is told after each step how many there were
     * @param advice for a run that goes unstable, without a full stop
     */
    public Stepper(Model model, LongConsumer progress, String advice) {
        this.model = model;
        this.progress = progress;
        this.advice = advice;
    }

    public void go(int steps) {
        for (int step = 0; step < steps; step++) {
            try {
                model.step();
            } catch (RuntimeException broken) {
                // What isn't a number makes physics look beyond its tables.
                check();
                throw broken;
            }
            model.glance().ifPresent(this::stop);
            progress.accept(model.steps());
        }
    }

    /** Looks at all points of the present state, which was copied. */
    public void check() {
        model.excess().ifPresent(this::stop);
    }

    private void stop(Excess excess) {
        throw new UnstableRun(model, excess, advice);
    }
}
