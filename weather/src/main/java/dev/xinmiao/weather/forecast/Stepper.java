package dev.xinmiao.weather.forecast;

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
            check();
            progress.tell(model.steps());
        }
    }

    void check() {
        model.excess().ifPresent(excess -> {
            throw new UnstableRun(model, excess);
        });
    }
}
