package dev.xinmiao.weather.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TeamTest {

    @Test
    void eachPartIsDoneOnceInEachOfManyRounds() {
        try (Team team = new Team(3)) {
            AtomicIntegerArray done = new AtomicIntegerArray(17);
            for (int round = 1; round <= 2_000; round++) {
                team.run(done.length(), (part, thread) -> done.incrementAndGet(part));
                for (int part = 0; part < done.length(); part++) {
                    assertThat(done.get(part)).isEqualTo(round);
                }
            }
        }
    }

    @Test
    void aFailureReachesTheCallerAndTheTeamWorksOn() {
        try (Team team = new Team(2)) {
            for (int round = 0; round < 100; round++) {
                assertThatThrownBy(() -> team.run(8, (part, thread) -> {
                            if (part == 5) {
                                throw new IllegalArgumentException("five");
                            }
                        }))
                        .hasMessage("five");
            }
            AtomicIntegerArray done = new AtomicIntegerArray(4);
            team.run(4, (part, thread) -> done.incrementAndGet(part));
            assertThat(done).hasToString("[1, 1, 1, 1]");
        }
    }
}
