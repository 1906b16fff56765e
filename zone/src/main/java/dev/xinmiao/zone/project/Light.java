package dev.xinmiao.zone.project;

import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a planned day or a progress stands. A word and a shape as well as a colour. */
public enum Light {
    DONE("已完成", "done", "✓"),
    GREEN("正常", "on time", "●"),
    YELLOW("黄灯", "yellow", "◐"),
    RED("红灯", "red", "■");

    private final Bilingual name;
    private final String shape;

    Light(String zh, String en, String shape) {
        name = new Bilingual(zh, en);
        this.shape = shape;
    }

    public Bilingual text() {
        return name;
    }

    public String shape() {
        return shape;
    }

    /** Of a day that was planned: past it, first yellow and then red; green again once it is done. */
    static Light of(LocalDate planned, @Nullable LocalDate done, LocalDate today, ProjectBook.Lights lights) {
        if (done != null) {
            return DONE;
        }
        long late = ChronoUnit.DAYS.between(planned, today);
        return late <= 0 ? GREEN : late <= lights.redAfter() ? YELLOW : RED;
    }
}
