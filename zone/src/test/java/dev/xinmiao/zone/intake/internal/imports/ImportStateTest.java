package dev.xinmiao.zone.intake.internal.imports;

import static dev.xinmiao.zone.intake.internal.imports.ImportState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportStateTest {
    @Test
    void every_pair_of_states_is_an_edge_or_is_not() {
        Map<ImportState, List<ImportState>> edges = new EnumMap<>(ImportState.class);
        for (ImportState from : values()) {
            edges.put(from, Arrays.stream(values()).filter(from::mayBecome).toList());
        }

        assertThat(edges)
                .isEqualTo(Map.of(
                        UPLOADED, List.of(CHECKING, DISCARDED),
                        CHECKING, List.of(CHECKED, INTERRUPTED, FAILED),
                        CHECKED, List.of(CHECKING, COMMITTING, DISCARDED),
                        COMMITTING, List.of(COMMITTED, INTERRUPTED, FAILED),
                        COMMITTED, List.of(UNDONE),
                        INTERRUPTED, List.of(CHECKING, DISCARDED),
                        FAILED, List.of(CHECKING, DISCARDED),
                        DISCARDED, List.of(),
                        UNDONE, List.of()));
    }
}
