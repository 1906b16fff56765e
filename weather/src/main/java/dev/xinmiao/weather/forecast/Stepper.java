package dev.xinmiao.weather.forecast;

import dev.xinmiao.weather.dynamics.Excess;
import dev.xinmiao.weather.dynamics.Model;

/** Goes on step by step, and stops a run that went unstable. */
final class Stepper {
    private final Model model;
    private final Progress progress;

    Stepper(Model model, Progress progress) {
        this.model = model;
        this.progress = progress;
    }

    void hour(int steps) {
        for (int step = 0; step < steps; step++) {
            try {
                model.step();
            } catch (RuntimeException broken) {
                // What isn't a number makes physics look beyond its tables.
                check();
                throw broken;
            }
            model.glance().ifPresent(this::stop);
            progress.tell(model.steps());
        }
    }

    /** Looks at all points of the present state, which was copied. */
    void check() {
        model.excess().ifPresent(this::stop);
    }

    private void stop(Excess excess) {
        throw new UnstableRun(model, excess);
    }
}
