package dev.xinmiao.zone.item;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.programme.Judge;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Standing.State;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one enterprise meets an item's conditions, before any form. What isn't known never counts as no.
 *
 * @param answers in the order of the item's conditions
 */
public record AudienceCheck(List<Answer> answers) {
    public AudienceCheck {
        answers = List.copyOf(answers);
    }

    /** @param standings of the programmes that the condition names, those without rules on that day left out */
    public record Answer(AudienceCondition condition, State state, List<Standing> standings) {}

    public static AudienceCheck of(ServiceItem item, ProgrammeCatalogue programmes, FactBook facts) {
        Judge judge = new Judge(programmes);
        return new AudienceCheck(item.audience().conditions().stream()
                .map(condition -> switch (condition) {
                    case AudienceCondition.Meets meets -> meets(meets, programmes, judge, facts);
                    case AudienceCondition.FactBegins begins ->
                        new Answer(begins, begins(begins, facts.valueOf(begins.fact())), List.of());
                })
                .toList());
    }

    private static Answer meets(
            AudienceCondition.Meets meets, ProgrammeCatalogue programmes, Judge judge, FactBook facts) {
        List<Standing> standings = meets.programmes().stream()
                .map(programmes::find)
                .flatMap(Optional::stream)
                .map((Programme programme) -> judge.judge(programme, facts).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        return new Answer(meets, any(standings, meets.programmes().size()), standings);
    }

    /** One that is met is enough; a programme without rules on that day leaves the answer open. */
    private static State any(List<Standing> standings, int asked) {
        if (standings.stream().anyMatch(standing -> standing.state() == State.MET)) {
            return State.MET;
        }
        boolean open =
                standings.size() < asked || standings.stream().anyMatch(standing -> standing.state() == State.MISSING);
        return open ? State.MISSING : State.NOT_MET;
    }

    private static State begins(AudienceCondition.FactBegins begins, @Nullable FactValue value) {
        if (value == null) {
            return State.MISSING;
        }
        return begins.beginnings().stream().anyMatch(value.toString()::startsWith) ? State.MET : State.NOT_MET;
    }

    /** All conditions together; an item without any is for everybody its text names. */
    public State state() {
        if (answers.stream().anyMatch(answer -> answer.state() == State.NOT_MET)) {
            return State.NOT_MET;
        }
        return answers.stream().anyMatch(answer -> answer.state() == State.MISSING) ? State.MISSING : State.MET;
    }
}
