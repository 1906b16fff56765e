package dev.xinmiao.zone.calendar;

import static dev.xinmiao.zone.calendar.Times.NATIONAL;
import static dev.xinmiao.zone.calendar.Times.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.pack.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the days of a case went. Accepted on Monday 2 September 2024; that week and the next have no holidays. */
class SharesTest {
    private static final Clock CLOCK = Clock.start(at("2024-09-02 10:00"), Limit.workingDays(10));

    private static Interval open(String from, @Nullable String until) {
        return new Interval(at(from), until == null ? null : at(until));
    }

    @Test
    void parallelDesksEachCountADayAndTheDaysTheyAloneHadAreSaid() {
        Map<String, List<Interval>> open = new LinkedHashMap<>();
        open.put("window", List.of(open("2024-09-02 09:00", "2024-09-03 11:00")));
        open.put("planning", List.of(open("2024-09-03 11:00", "2024-09-05 16:00")));
        open.put("fire", List.of(open("2024-09-03 11:00", "2024-09-09 10:00")));
        open.put("decide", List.of(open("2024-09-09 10:00", null)));

        Shares shares = CLOCK.shares(open, at("2024-09-10 18:00"), NATIONAL);

        // Closes: 3, 4 both; 5, 6 fire; 9, 10 decide. The window had it by the close of no day that counts.
        assertThat(shares.total()).isEqualTo(days(6));
        assertThat(shares.idle()).isEqualTo(days(0));
        assertThat(shares.desks())
                .containsExactly(
                        new Shares.Share("window", days(0), days(0)),
                        new Shares.Share("planning", days(2), days(0)),
                        new Shares.Share("fire", days(4), days(2)),
                        new Shares.Share("decide", days(2), days(2)));
    }

    @Test
    void whileTheApplicantHasTheCaseNoDeskUsesTime() {
        Clock clock = CLOCK.stop(at("2024-09-04 10:00"), "supplement", "补正").resume(at("2024-09-06 10:00"));

        Shares shares = clock.shares(
                Map.of("planning", List.of(open("2024-09-02 10:00", null))), at("2024-09-06 18:00"), NATIONAL);

        assertThat(shares.total()).isEqualTo(days(2));
        assertThat(shares.desks()).containsExactly(new Shares.Share("planning", days(2), days(2)));
    }

    @Test
    void severalStepsOfOneDeskCountADayOnceAndDaysOfNobodyAreIdle() {
        Shares shares = CLOCK.shares(
                Map.of(
                        "planning",
                        List.of(
                                open("2024-09-05 09:00", "2024-09-06 09:00"),
                                open("2024-09-03 09:00", "2024-09-04 09:00"),
                                open("2024-09-03 10:00", "2024-09-03 18:00"))),
                at("2024-09-06 18:00"),
                NATIONAL);

        assertThat(shares.total()).isEqualTo(days(4));
        assertThat(shares.idle()).as("4 and 6 September").isEqualTo(days(2));
        assertThat(shares.desks()).containsExactly(new Shares.Share("planning", days(2), days(2)));
    }

    @Test
    void sharesOfHoursAreExact() {
        Clock clock = Clock.start(at("2024-09-02 10:00"), Limit.read(YamlNode.parse("test", "{hours: 8, unit: hour}")));

        Shares shares = clock.shares(
                Map.of(
                        "a", List.of(open("2024-09-02 10:00", "2024-09-02 14:00")),
                        "b", List.of(open("2024-09-02 11:00", "2024-09-02 16:30"))),
                at("2024-09-02 17:00"),
                NATIONAL);

        assertThat(shares.total()).hasToString("6 个办公小时 / 6 office hours");
        assertThat(shares.idle()).hasToString("0.5 个办公小时 / 0.5 office hours");
        assertThat(shares.desks())
                .extracting(share -> share.desk() + " " + share.used().number() + " "
                        + share.alone().number())
                .containsExactlyInAnyOrder("a 3 1", "b 4.5 2.5");
    }

    private static Span days(int days) {
        return Span.of(days, LimitUnit.WORKING_DAY);
    }
}
