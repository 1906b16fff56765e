package dev.xinmiao.zone.lookup.answer;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.kernel.SubjectId;
import java.time.LocalDate;

/** What is known about an enterprise, as of a day. */
public interface Books {
    FactBook of(SubjectId subject, LocalDate day);
}
