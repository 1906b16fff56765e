package dev.xinmiao.zone.enterprise;

import dev.xinmiao.decision.KnowledgeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a condition down to the statements it rests on, as the page opens it. */
public sealed interface Reasoning {

    /** How a yes-or-no question came out. */
    enum Answer {
        HOLDS,
        FAILS,
        OPEN
    }

    /**
     * A decision, a comparison, a calculation.
     *
     * @param value empty where the answer says it all
     * @param answer null where the value is not yes or no
     * @param clauses on which a decision rests, with their wording
     * @param anchor of a decision, to which the page may refer back; else null
     */
    record Step(
            String text,
            String value,
            @Nullable Answer answer,
            List<KnowledgeSource> clauses,
            List<Reasoning> beneath,
            @Nullable String anchor)
            implements Reasoning {}

    /**
     * A decision table: the rules that count, the others with the cell that shut them out, and where the columns'
     * values come from.
     */
    record Table(String value, List<Rule> counting, List<Rule> shutOut, List<Reasoning> columns) implements Reasoning {}

    /** @param yields what the rule gives; empty for one that is shut out */
    record Rule(int number, Answer answer, List<Cell> cells, String yields, String clause) {}

    record Cell(String label, String value, String test, Answer answer) {}

    /**
     * A value the rules were given, and by whom.
     *
     * @param anchor null where the page never refers back to it
     */
    record Input(
            String name,
            String value,
            Origin origin,
            @Nullable String anchor) implements Reasoning {}

    /** Explained further up, at the anchor, in a part of the page that stands open when this does. */
    record SeeAbove(String text, String value, String anchor) implements Reasoning {}

    /** Where an input's value comes from. */
    sealed interface Origin {
        record Stated(FactCell cell, @Nullable Integer year, String anchor) implements Origin {}

        record Unknown(EnterpriseView.Gap gap) implements Origin {}

        record Day() implements Origin {}

        record OtherProgramme(String id, String name) implements Origin {}

        record Fixed() implements Origin {}
    }
}
