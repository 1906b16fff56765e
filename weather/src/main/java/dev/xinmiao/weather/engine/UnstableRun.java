package dev.xinmiao.weather.engine;

import dev.xinmiao.weather.dynamics.Excess;
import dev.xinmiao.weather.dynamics.Model;
import java.io.Serial;
import java.util.Locale;

/** A run that left what an atmosphere can be. The message says when, where and what, and what to try. */
public final class UnstableRun extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnstableRun(Model model, Excess excess, String advice) {
        super(message(model, excess) + "; " + advice + ".");
    }

    private static String message(Model model, Excess excess) {
        var grid = model.grid();
        int ring = 0;
        while (grid.starts()[ring + 1] <= excess.point()) {
            ring++;
        }
        double latitude = Math.toDegrees(grid.latitude(ring));
        double longitude = Math.toDegrees(grid.longitude(ring, excess.point() - grid.starts()[ring]));
        double seconds = model.steps() * model.setting().step();
        return String.format(
                Locale.ROOT,
                "the run went unstable at step %d, +%.2f h: %s is %.4g at %.1f° %s, %.1f° E%s",
                model.steps(),
                seconds / 3600,
                excess.field(),
                excess.value(),
                Math.abs(latitude),
                latitude < 0 ? "S" : "N",
                longitude,
                excess.layer() < 0
                        ? ""
                        : " in layer " + (excess.layer() + 1) + " of "
                                + model.setting().levels().layers());
    }
}
