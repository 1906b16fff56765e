package dev.xinmiao.zone.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pair of state and event: what is marked may happen, what isn't may not. */
class LifeTest {
    private static final List<CaseState> COLUMNS = List.of(
            CaseState.DRAFT,
            CaseState.SUBMITTED,
            CaseState.RETURNED,
            CaseState.IN_PROGRESS,
            CaseState.PAUSED,
            CaseState.DECIDED,
            CaseState.DELIVERED,
            CaseState.RATED,
            CaseState.CLOSED,
            CaseState.NOT_ACCEPTED,
            CaseState.WITHDRAWN);

    /** One row an event, one column a state, in the order above. Written from the domain file, not from the code. */
    private static final String TABLE = """
            Answered             x . x x x . . . . . .
            Supplied             x . x x x . . . . . .
            Promised             x . x . . . . . . . .
            Submitted            x . x . . . . . . . .
            Withdrawn            x x x x x . . . . . .
            SupplementSent       . . . x x . . . . . .
            StepDone             . . . x x . . . . . .
            PassedOn             x . x x x . . . . . .
            Urged                . x . x x x . . . . .
            Rated                . . . . . . x . . . .
            Returned             . x . . . . . . . . .
            Accepted             . x . . . . . . . . .
            NotAccepted          . x . . . . . . . . .
            OpinionGiven         . . . x x . . . . . .
            OpinionReturned      . . . x x . . . . . .
            SupplementAsked      . . . x x . . . . . .
            SupplementCancelled  . . . x x . . . . . .
            Stopped              . . . x x . . . . . .
            Resumed              . . . x x . . . . . .
            SignerAdded          . . . x x . . . . . .
            HandedOver           . x . x x x . . . . .
            Copied               . x . x x x x x . . .
            Decided              . . . x x . . . . . .
            Delivered            . . . . . x . . . . .
            RatingAnswered       . . . . . . . x . . .
            ReplyOpened          . . . . . . . x . . .
            PromiseChecked       . . . . . x x x x . .
            Closed               . . . . . . x x . . .
            """;

    private static Map<String, String> rows() {
        return TABLE.lines()
                .map(line -> line.strip().split("\\s+", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1].replace(" ", ""), (a, b) -> a, TreeMap::new));
    }

    @Test
    void the_table_knows_every_event_and_every_state() {
        List<String> events = new ArrayList<>();
        collect(Event.class, events);
        events.remove("Started");
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(COLUMNS).containsExactlyInAnyOrder(CaseState.values());
        assertThat(rows().values()).allMatch(row -> row.length() == COLUMNS.size());
    }

    private static void collect(Class<?> type, List<String> into) {
        if (type.isRecord()) {
            into.add(type.getSimpleName());
            return;
        }
        Arrays.stream(type.getPermittedSubclasses()).forEach(each -> collect(each, into));
    }

    @TestFactory
    List<DynamicTest> only_what_is_marked_may_happen() {
        List<DynamicTest> tests = new ArrayList<>();
        rows().forEach((name, marks) -> {
            Class<? extends Event> event = event(name);
            for (int i = 0; i < COLUMNS.size(); i++) {
                CaseState state = COLUMNS.get(i);
                boolean legal = marks.charAt(i) == 'x';
                tests.add(DynamicTest.dynamicTest(name + " in " + state, () -> {
                    assertThat(Life.allows(state, event)).isEqualTo(legal);
                    if (legal) {
                        CaseState after = Life.after(state, event, true);
                        CaseState other = Life.after(state, event, false);
                        assertThat(after == other || after == CaseState.PAUSED && other == CaseState.IN_PROGRESS)
                                .isTrue();
                    } else {
                        assertThatThrownBy(() -> Life.after(state, event, false))
                                .isInstanceOf(IllegalStateException.class);
                    }
                }));
            }
        });
        return tests;
    }

    private static Class<? extends Event> event(String name) {
        try {
            return Class.forName(Event.class.getName() + "$" + name).asSubclass(Event.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_case_that_is_over_stays_over() {
        assertThat(Life.EDGES)
                .filteredOn(edge ->
                        edge.from().contains(CaseState.WITHDRAWN) || edge.from().contains(CaseState.NOT_ACCEPTED))
                .isEmpty();
    }
}
