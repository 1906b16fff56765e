package dev.xinmiao.zone.benefit.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.kernel.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of an award, every pair of states. */
class AwardStateTest {
    /** A row a state: where it leads to, in the order of the domain's flow. */
    @ParameterizedTest
    @CsvSource({
        "FAULTY,''",
        "REFUSED,''",
        "MATCHED,NOTIFIED REFUSED",
        "NOTIFIED,CONFIRMED DECLINED KEPT LAPSED REFUSED",
        "KEPT,CONFIRMED DECLINED LAPSED REFUSED",
        "CONFIRMED,IN_NOTICE DECLINED REFUSED",
        "DECLINED,''",
        "LAPSED,''",
        "APPLIED,IN_NOTICE ORDERED DECLINED REFUSED",
        "IN_NOTICE,OBJECTED ORDERED DECLINED REFUSED",
        "OBJECTED,IN_NOTICE DECLINED REFUSED",
        "ORDERED,PAID RETURNED REFUSED",
        "PAID,RETURNED RECALLING",
        "RETURNED,ORDERED REFUSED",
        "RECALLING,RECALLED PAID",
        "RECALLED,''"
    })
    void everyPairIsLegalOrNot(AwardState from, String legal) {
        Set<String> ways = Set.of(legal.split(" "));
        for (AwardState to : AwardState.values()) {
            assertThat(from.leadsTo(to)).as("%s → %s", from, to).isEqualTo(ways.contains(to.name()));
        }
        assertThat(from.ended()).isEqualTo(legal.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(AwardState.class)
    void everyStateStandsInTheTable(AwardState state) {
        assertThat(AwardState.EDGES).containsKey(state);
    }

    @Test
    void eventsComeBackAsTheyWereStored() {
        AwardEvent shown = new AwardEvent.Shown(7, 8, 4_000_000, List.of(new Bilingual("补差额", "difference")));
        assertThat(AwardEvent.STORED.read(AwardEvent.STORED.kind(shown), AwardEvent.STORED.write(shown)))
                .isEqualTo(shown);
        AwardEvent told = new AwardEvent.Notified(Instant.parse("2026-07-30T16:00:00Z"));
        assertThat(AwardEvent.STORED.read(AwardEvent.STORED.kind(told), AwardEvent.STORED.write(told)))
                .isEqualTo(told);
        AwardEvent assessed = new AwardEvent.Assessed(110_000_000, "扣除未使用的部分");
        assertThat(AwardEvent.STORED.read(AwardEvent.STORED.kind(assessed), AwardEvent.STORED.write(assessed)))
                .isEqualTo(assessed);
        assertThat(AwardEvent.STORED.read("Reminded", "{}")).isEqualTo(new AwardEvent.Reminded());
        assertThat(AwardEvent.STORED.read("Confirmed", "{}")).isEqualTo(new AwardEvent.Confirmed());
    }

    /** What payment adds: each event comes back equal, and leads from where it happens along an edge. */
    @Test
    void eventsOfPaymentComeBackAndLeadAlongTheEdges() {
        Map<AwardEvent, List<AwardState>> events = Map.of(
                new AwardEvent.Paid("ZF1"), List.of(AwardState.ORDERED),
                new AwardEvent.Returned("ZF1", "户名不符"), List.of(AwardState.ORDERED, AwardState.PAID),
                new AwardEvent.Reordered(), List.of(AwardState.RETURNED),
                new AwardEvent.RecallOpened(100, "虚报"), List.of(AwardState.PAID),
                new AwardEvent.Recalled(100), List.of(AwardState.RECALLING),
                new AwardEvent.RecallDropped(100, "属实"), List.of(AwardState.RECALLING));
        events.forEach((event, froms) -> {
            assertThat(AwardEvent.STORED.read(AwardEvent.STORED.kind(event), AwardEvent.STORED.write(event)))
                    .isEqualTo(event);
            assertThat(froms).allMatch(from -> from.leadsTo(event.leadsTo()));
        });
    }
}
