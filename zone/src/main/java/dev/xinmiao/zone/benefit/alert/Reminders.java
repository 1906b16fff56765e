package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.award.AwardEvent;
import dev.xinmiao.zone.benefit.award.AwardMoves;
import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.AwardStore.ListRow;
import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Terms.FreeAward;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * 催答 Reminds an enterprise, once, that it was given something and has not answered. That it was reminded is an event of the
 * award, written with the alert or not at all, so that a stop of the program loses and repeats nothing. The alert is of money
 * that silence would lose: it is {@link AlertKind#urgent}, and no mute covers it.
 */
@Service
public class Reminders {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final AwardStore awards;
    private final AwardMoves moves;
    private final AlertStore alerts;
    private final ClauseBook book;
    private final ZoneClock clock;

    Reminders(AwardStore awards, AwardMoves moves, AlertStore alerts, ClauseBook book, ZoneClock clock) {
        this.awards = awards;
        this.moves = moves;
        this.alerts = alerts;
        this.book = book;
        this.clock = clock;
    }

    /** @return how many enterprises were reminded */
    public int remindDue() {
        int reminded = 0;
        int percent = book.current().adoption().alerts().remind();
        for (long award : awards.toRemind(clock.instant(), percent)) {
            UUID command = DerivedId.of("remind/" + award);
            Answer answer = moves.move(award, "system", command, row -> {
                // Answered a moment ago.
                if (row.state() != AwardState.NOTIFIED) {
                    return null;
                }
                alerts.tell(List.of(alert(row)), clock.now());
                return new AwardEvent.Reminded();
            });
            reminded += answer instanceof Answer.Done ? 1 : 0;
        }
        return reminded;
    }

    private Alert alert(Row row) {
        Clause clause = book.current().find(row.clause()).orElseThrow();
        FreeAward free = clause.terms(clause.programme().edition(row.edition()).orElseThrow())
                .free();
        return new Alert(
                Optional.ofNullable(row.subject()).orElseThrow(),
                row.clause(),
                AlertKind.ANSWER,
                "award " + row.id(),
                Fit.ELIGIBLE,
                Fit.ELIGIBLE,
                because(clause.name(), row, awards.list(row.list()).orElseThrow(), free != null && free.keeps()));
    }

    private static Bilingual because(Bilingual clause, Row row, ListRow list, boolean keeps) {
        String amount = Yuan.ofFen(row.amount()).format();
        Instant answerBy = Optional.ofNullable(row.answerBy()).orElseThrow();
        LocalDate late = LocalDate.ofInstant(answerBy, ZoneClock.CHINA);
        Bilingual silence = keeps
                ? new Bilingual(
                        "为您保留到 %d 年末，那时仍不答复，视为放弃".formatted(late.getYear()),
                        "it is kept for you until the end of %d, and lapses then".formatted(late.getYear()))
                : new Bilingual("视为放弃", "it lapses");
        return new Bilingual(
                "因为依据“%s”（%s），“%s”给您 %s，不用申报，而您还没有答复。最后一天是 %s；到时不答复，%s。"
                        .formatted(
                                list.title(),
                                list.number(),
                                clause.zh(),
                                amount,
                                DAY.format(late.minusDays(1)),
                                silence.zh()),
                "Because by the list “%s” (%s) “%s” gives you %s without application, and you have not answered. The last day is %s; without an answer %s."
                        .formatted(list.title(), list.number(), clause.en(), amount, late.minusDays(1), silence.en()));
    }
}
