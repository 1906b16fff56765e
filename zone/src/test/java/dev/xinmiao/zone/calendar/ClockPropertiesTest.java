package dev.xinmiao.zone.calendar;

import static dev.xinmiao.zone.calendar.Times.NATIONAL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds of any clock, and a thousand clocks read against a table walked day by day. */
class ClockPropertiesTest {
    private static final Instant EARLIEST = Times.at("2015-01-05 00:00");

    @Test
    void aThousandRandomClocksAgreeWithATableWalkedDayByDay() {
        Announced announced = Announced.orOf(NATIONAL.calendar());
        var random = new Random(44);
        for (int each = 0; each < 1_000; each++) {
            Instant started = EARLIEST.plus(random.nextInt(4_000 * 24 * 60), ChronoUnit.MINUTES);
            Instant now = started.plus(random.nextInt(60 * 24 * 60), ChronoUnit.MINUTES);
            List<Stop> stops = stops(random, started, now);
            int limit = 1 + random.nextInt(30);
            Clock clock = new Clock(started, Limit.workingDays(limit), stops);
            LocalDate start = LocalDate.ofInstant(started, Times.CHINA);

            Reading reading = clock.read(now, NATIONAL);

            assertThat(reading.used())
                    .as("%s at %s", clock, now)
                    .isEqualTo(Span.of(announced.used(start, clock.stops(), now), LimitUnit.WORKING_DAY));
            assertThat(reading.due()).as("%s at %s", clock, now).isEqualTo(announced.due(start, limit, stops, now));
        }
    }

    /** Up to five, which may overlap and begin or end at a close; the last may be open. */
    private static List<Stop> stops(Random random, Instant started, Instant now) {
        var stops = new ArrayList<Stop>();
        for (int left = random.nextInt(6); left > 0; left--) {
            Instant from =
                    started.plus(random.nextInt(40 * 24), ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
            if (from.isBefore(started) || from.isAfter(now)) {
                continue;
            }
            Instant until = from.plus(random.nextInt(9 * 24), ChronoUnit.HOURS);
            boolean open = left == 1 && random.nextBoolean();
            stops.add(new Stop(from, open ? null : until, "supplement", "随机"));
        }
        return stops;
    }

    @Property
    void usedAndLeftMakeTheLimitAndTheLastDayOfWorkingDaysIsWorked(
            @ForAll("clocks") Clock clock, @ForAll("hours") int hours) {
        Reading reading = clock.read(clock.started().plus(hours, ChronoUnit.HOURS), NATIONAL);

        Span span = ((Limit.Within) clock.limit()).span();
        assertThat(reading.used().parts() + left(reading)).isEqualTo(span.parts());
        assertThat(reading.used().parts()).isNotNegative();
        if (span.unit().followsCalendar()) {
            assertThat(NATIONAL.calendar().isWorkingDay(requireNonNull(reading.due())))
                    .isTrue();
        }
    }

    @Property
    void aStopNeverMakesALimitEndEarlierNorTimeBeUsed(
            @ForAll("clocks") Clock clock,
            @ForAll("hours") int from,
            @ForAll("hours") int length,
            @ForAll("hours") int hours) {
        Instant now = clock.started().plus(hours, ChronoUnit.HOURS);
        Instant stopped = clock.started().plus(from, ChronoUnit.HOURS);
        var more = new ArrayList<>(clock.stops());
        more.add(new Stop(stopped, stopped.plus(length, ChronoUnit.HOURS), "inquiry", "又停"));

        Reading without = clock.read(now, NATIONAL);
        Reading with = new Clock(clock.started(), clock.limit(), more).read(now, NATIONAL);

        assertThat(with.dueAt()).isAfterOrEqualTo(without.dueAt());
        assertThat(with.used().parts()).isLessThanOrEqualTo(without.used().parts());
    }

    @Property
    void timePassesForwardAndOverIsAfterTheLastMomentOnly(
            @ForAll("clocks") Clock clock, @ForAll("hours") int hours, @ForAll("hours") int later) {
        Instant now = clock.started().plus(hours, ChronoUnit.HOURS);
        Reading one = clock.read(now, NATIONAL);
        Reading two = clock.read(now.plus(later, ChronoUnit.HOURS), NATIONAL);

        assertThat(two.used().parts()).isGreaterThanOrEqualTo(one.used().parts());
        assertThat(two.due()).as("nothing that is known changes the last day").isEqualTo(one.due());
        assertThat(one.state() == ClockState.OVER && left(one) > 0).isFalse();
        if (one.state() == ClockState.OVER) {
            assertThat(now).isAfter(one.dueAt());
            assertThat(two.state()).isEqualTo(ClockState.OVER);
        } else if (one.state() != ClockState.PAUSED) {
            assertThat(now).isBeforeOrEqualTo(one.dueAt());
        }
    }

    @Property
    void aClockThatIsStoppedMovesItsEndWithTheDay(@ForAll("clocks") Clock clock, @ForAll("hours") int hours) {
        Instant stoppedAt = clock.started().plus(hours * 60L + 30, ChronoUnit.MINUTES);
        Clock stopped = clock.stop(stoppedAt, "supplement", "补正");
        Instant now = stoppedAt.plus(hours + 1, ChronoUnit.HOURS);

        Reading guessed = stopped.read(now, NATIONAL);
        Reading resumed = stopped.resume(now).read(now, NATIONAL);

        assertThat(guessed.due()).isEqualTo(resumed.due());
        assertThat(guessed.used()).isEqualTo(resumed.used());
        boolean over = clock.read(stoppedAt, NATIONAL).state() == ClockState.OVER;
        assertThat(guessed.state()).isEqualTo(over ? ClockState.OVER : ClockState.PAUSED);
    }

    private static long left(Reading reading) {
        return requireNonNull(reading.left()).parts();
    }

    @Provide
    Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(0, 2_000);
    }

    @Provide
    Arbitrary<Clock> clocks() {
        Arbitrary<Instant> starts = Arbitraries.integers()
                .between(0, 5_000 * 24 * 60)
                .map(minutes -> EARLIEST.plus(minutes, ChronoUnit.MINUTES));
        Arbitrary<Limit> limits = Combinators.combine(
                        Arbitraries.integers().between(1, 80), Arbitraries.of(LimitUnit.class))
                .as((number, unit) -> Limit.of(
                        unit == LimitUnit.WORKING_DAY
                                ? BigDecimal.valueOf(number).divide(BigDecimal.TWO)
                                : BigDecimal.valueOf(number),
                        unit));
        Arbitrary<List<int[]>> gaps = Combinators.combine(
                        hours(), Arbitraries.integers().between(0, 200))
                .as((from, length) -> new int[] {from, length})
                .list()
                .ofMaxSize(4);
        return Combinators.combine(starts, limits, gaps)
                .as((start, limit, stops) -> new Clock(
                        start,
                        limit,
                        stops.stream()
                                .map(stop -> new Stop(
                                        start.plus(stop[0], ChronoUnit.HOURS),
                                        start.plus(stop[0] + stop[1], ChronoUnit.HOURS),
                                        "supplement",
                                        "停"))
                                .toList()));
    }
}
