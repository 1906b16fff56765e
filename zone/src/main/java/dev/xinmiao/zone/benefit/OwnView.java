package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Opening;
import dev.xinmiao.zone.benefit.match.ClauseFit;
import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * “My benefits”: what an enterprise can have, what it nearly can, what is missing, and what isn't for it.
 *
 * @param answers whether the viewer may answer what it was given
 * @param unread how many alerts wait to be read
 */
public record OwnView(
        String path,
        Subject subject,
        LocalDate asOf,
        Order order,
        List<Line> lines,
        List<Given> awards,
        boolean answers,
        int unread) {

    /**
     * What the enterprise was given without asking.
     *
     * @param command of the next answer
     */
    public record Given(AwardStore.Row row, Clause clause, List<Bilingual> said, UUID command) {
        public boolean awaitsAnswer() {
            return row.state() == AwardState.NOTIFIED || row.state() == AwardState.KEPT;
        }

        /** The last day to answer; null where there is none. */
        public @Nullable LocalDate answerBy() {
            return row.answerBy() == null
                    ? null
                    : LocalDate.ofInstant(row.answerBy(), ZoneClock.CHINA).minusDays(1);
        }
    }

    /**
     * A clause on the page.
     *
     * @param mark of its adoption by the zone
     * @param reasons for a no, or a near miss, in sentences
     * @param opening null where it can be applied for at any time
     * @param under what is under way or was given for the same; null for nothing
     */
    public record Line(
            ClauseFit fit,
            Mark mark,
            List<Bilingual> reasons,
            List<MissingFact> missing,
            @Nullable Opening opening,
            AwardStore.@Nullable Row under) {
        private Instant closes() {
            return opening == null ? Instant.MAX : opening.closes();
        }
    }

    /** How the clauses of one answer follow each other. */
    public enum Order {
        /** Money for a day of work. */
        WORTH(Comparator.comparing(Line::fit, ClauseFit.BY_WORTH)),
        AMOUNT(Comparator.comparing((Line line) -> line.fit().fit())
                .thenComparing(line -> -line.fit().amount().low())
                .thenComparing(Line::fit, ClauseFit.BY_WORTH)),
        DEADLINE(Comparator.comparing((Line line) -> line.fit().fit())
                .thenComparing(Line::closes)
                .thenComparing(Line::fit, ClauseFit.BY_WORTH));

        private final Comparator<Line> comparator;

        Order(Comparator<Line> comparator) {
            this.comparator = comparator;
        }

        Comparator<Line> comparator() {
            return comparator;
        }

        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Order of(String written) {
            for (Order order : values()) {
                if (order.written().equals(written)) {
                    return order;
                }
            }
            return WORTH;
        }
    }

    public List<Line> of(Fit fit) {
        return lines.stream().filter(line -> line.fit().fit() == fit).toList();
    }

    public List<Order> orders() {
        return List.of(Order.values());
    }
}
