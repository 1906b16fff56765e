package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.Deadline;
import dev.xinmiao.zone.casework.Deadlines;
import dev.xinmiao.zone.casework.Terms;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the public notice of an application ends: with the step of its case that waits for it. */
@Component
class NoticeEnd {
    private final Deadlines deadlines;

    NoticeEnd(Terms terms, WorkingTime time) {
        this.deadlines = new Deadlines(terms, time);
    }

    /** The first moment after it; empty while that step isn't open. */
    Optional<Instant> of(CaseFile file, String step) {
        return deadlines.of(file).stream()
                .filter(each ->
                        each.kind() == Deadline.Kind.WAIT_OVER && each.step().equals(step))
                .map(Deadline::at)
                .findFirst();
    }
}
