package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take: what the zone promises and what the law allows. They may count in different units: an
 * environmental report has 60 calendar days by law and 7 working days by promise.
 *
 * @param promised 承诺时限; null where nothing is promised
 * @param legal 法定时限; null where the law sets none
 */
public record ProcessLimit(
        @Nullable Term promised, @Nullable Term legal) {}
