package dev.xinmiao.zone.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of state and move; {@code -} is refused, {@code <} leads back to where it was suspended. */
class ProjectLifeTest {
    private static final List<Move> MOVES = List.of(Move.values());
    private static final String TABLE = """
            state         SIGN   REGISTER   SECURE_LAND  START   COMPLETE  PRODUCE       REACH_OUTPUT GO_ON_SCALE SUSPEND   RESUME TERMINATE  RECALL_LAND
            TALKS         SIGNED -          -            -       -         -             -            -           -         -      TERMINATED -
            SIGNED        -      REGISTERED -            -       -         -             -            -           SUSPENDED -      TERMINATED -
            REGISTERED    -      -          LAND_SECURED -       -         -             -            -           SUSPENDED -      TERMINATED -
            LAND_SECURED  -      -          -            STARTED -         -             -            -           SUSPENDED -      TERMINATED LAND_RECALLED
            STARTED       -      -          -            -       COMPLETED -             -            -           SUSPENDED -      TERMINATED LAND_RECALLED
            COMPLETED     -      -          -            -       -         IN_PRODUCTION -            -           SUSPENDED -      TERMINATED -
            IN_PRODUCTION -      -          -            -       -         -             FULL_OUTPUT  -           SUSPENDED -      TERMINATED -
            FULL_OUTPUT   -      -          -            -       -         -             -            ON_SCALE    SUSPENDED -      TERMINATED -
            ON_SCALE      -      -          -            -       -         -             -            -           SUSPENDED -      TERMINATED -
            SUSPENDED     -      -          -            -       -         -             -            -           -         <      TERMINATED LAND_RECALLED
            TERMINATED    -      -          -            -       -         -             -            -           -         -      -          -
            LAND_RECALLED -      -          -            -       -         -             -            -           -         -      -          -
            """;

    private static String[] row(ProjectState state) {
        return TABLE.lines()
                .map(line -> line.split(" +", -1))
                .filter(line -> line[0].equals(state.name()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void every_move_of_a_state_is_as_the_table_says(ProjectState state) {
        String[] row = row(state);
        assertThat(row).hasSize(MOVES.size() + 1);
        for (Move move : MOVES) {
            String to = row[MOVES.indexOf(move) + 1];
            assertThat(ProjectLife.allows(state, move))
                    .as("%s in %s", move, state)
                    .isEqualTo(!to.equals("-"));
            if (to.equals("-")) {
                assertThatThrownBy(() -> ProjectLife.after(state, move, ProjectState.STARTED))
                        .isInstanceOf(IllegalStateException.class);
            } else {
                assertThat(ProjectLife.after(state, move, ProjectState.STARTED))
                        .isEqualTo(to.equals("<") ? ProjectState.STARTED : ProjectState.valueOf(to));
            }
        }
    }

    @Test
    void the_table_has_every_move_and_every_state() {
        String[] head = TABLE.lines().findFirst().orElseThrow().split(" +", -1);
        assertThat(Arrays.copyOfRange(head, 1, head.length))
                .containsExactly(MOVES.stream().map(Enum::name).toArray(String[]::new));
        assertThat(TABLE.lines().count()).isEqualTo(ProjectState.values().length + 1L);
    }
}
