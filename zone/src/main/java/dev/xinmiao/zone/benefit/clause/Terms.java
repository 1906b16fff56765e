package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Input;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.ledger.Rounding;
import dev.xinmiao.zone.programme.ClauseRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms an edition's amount is paid. The order of an amount [P]: conditions, base, rate or tier, rounding, cap
 * of the project (all these the model's), then cap of enterprise and year, what was paid for the same already, and what
 * the pot has left.
 *
 * @param nearly for each condition of the edition: the decision that says that little is missing; null where the
 *     enterprise can't change it, or anything less is as far away
 * @param changeable for each condition whether the enterprise can change it
 * @param steps the arithmetic, in the order a page shows it
 * @param event the input that is the day of the event whose edition decides; null: the day of the application decides
 * @param basis names what is rewarded, e.g. a certificate's number; null where it is the enterprise in a year
 * @param pot the key of the pot it is paid from
 * @param rounding where a pot is shared; in the model the model does it
 * @param invoices whether an application names its invoices
 * @param windows when it can be applied for; none = at any time
 */
public record Terms(
        List<Parameter> parameters,
        List<Boolean> changeable,
        List<@Nullable Decision> nearly,
        List<Step> steps,
        @Nullable Input event,
        @Nullable FactKey basis,
        Repeats repeats,
        List<Cap> caps,
        @Nullable SameKind sameKind,
        Set<String> excludes,
        String pot,
        Short whenShort,
        Rounding rounding,
        Mark roundingMark,
        BudgetYear budgetYear,
        boolean invoices,
        List<Window> windows,
        @Nullable Repeal repeal,
        @Nullable FreeAward free) {

    /** A line of the arithmetic: a number decision with its name. */
    public record Step(Decision decision, Bilingual title) {}

    /** How often it is given. */
    public enum Repeats {
        /** Once for the same certificate, contract or product. */
        BASIS,
        /** Once a year. */
        YEAR,
        /** Once in an enterprise's life. */
        EVER
    }

    /** Whose sum a cap bounds. The cap of a project is the model's, as a project is what an application is about. */
    public enum Per {
        ENTERPRISE_YEAR,
        CLAUSE_YEAR
    }

    /** A cap (上限), the value of one of the parameters. */
    public record Cap(Per per, Parameter parameter, ClauseRef clause) {}

    /**
     * Rewards of one kind (同类奖励) of which the highest counts.
     *
     * @param kind the name that clauses of the same kind share
     */
    public record SameKind(String kind, Rule rule, Mark mark) {
        /** 就高不重复: whether a higher one pays the difference to a lower one that was paid. */
        public enum Rule {
            /** 补差: the difference is paid. */
            DIFFERENCE,
            /** 不补差: who has one gets no other. */
            ONE
        }
    }

    /** What happens when the pot has less than the amount. */
    public enum Short {
        /** What is left is paid. */
        PART,
        /** It waits for the next budget. */
        WAIT,
        /** All of a batch are cut in proportion. */
        PRO_RATA
    }

    /** Which year's caps and budget an amount counts for that is approved in one year and paid in the next. */
    public enum BudgetYear {
        APPROVAL,
        PAYMENT
    }

    /**
     * An early end of the clause.
     *
     * @param on the first day without it
     * @param finishes whether cases filed before that day are decided by it still
     */
    public record Repeal(LocalDate on, boolean finishes, Bilingual why) {}

    /**
     * What lets a clause be given without application: range and standard are clear, and the data are a sheet.
     *
     * @param range the clause that makes the range clear; null where none does
     * @param standard the clause that makes the standard clear; null where none does
     * @param sheet the official list from which recipients come; null where there is none
     * @param answerDays calendar days in which the enterprise may answer
     * @param keeps whether silence keeps the award for the year; otherwise it lapses
     * @param noticeDays working days of the public notice
     */
    public record FreeAward(
            @Nullable ClauseRef range,
            @Nullable ClauseRef standard,
            @Nullable Bilingual sheet,
            int answerDays,
            boolean keeps,
            int noticeDays,
            Mark mark) {}

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The value of a cap, empty where the clause has none of that kind. */
    public Optional<BigDecimal> cap(Per per) {
        return caps.stream()
                .filter(cap -> cap.per() == per)
                .map(cap -> cap.parameter().value())
                .min(BigDecimal::compareTo);
    }
}
