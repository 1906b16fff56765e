package dev.xinmiao.zone.calendar;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;

/** A limit and how far it can be relied on. */
public record Term(Limit limit, Mark mark) {
    public Bilingual text() {
        return limit.text().with(mark);
    }
}
