package dev.xinmiao.zone.aifiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.aifiling.FilingEvent.Decider;
import dev.xinmiao.zone.aifiling.FilingEvent.Verdict;
import dev.xinmiao.zone.aifiling.FilingFile.Recorded;
import dev.xinmiao.zone.kernel.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private final FilingRules rules = new FilingRules(Content.TREE, Content.STANDARD);
    private final FilingFile file = FilingFile.of(1, new SubjectId(7), List.of());

    private FilingRulesTest with(FilingEvent event) {
        file.add(new Recorded(file.number() + 1, Instant.EPOCH, "li", UUID.randomUUID(), event));
        return this;
    }

    private FilingRulesTest begun(@Nullable FilingKind kind) {
        return with(new FilingEvent.Begun("助手", "模型", kind, "public=yes", "", null))
                .with(new FilingEvent.Decided(kind, Decider.COACH, "理由", TODAY));
    }

    private Optional<String> refusal(FilingEvent event) {
        return rules.refusal(file, event, true, true, TODAY).map(each -> each.zh());
    }

    private static FilingEvent.Moved to(FilingState state) {
        return new FilingEvent.Moved(state, "J-1", "", TODAY);
    }

    /** Every pair of states, for each kind: what the table has is allowed, whatever else is refused. */
    @Test
    void every_pair_of_states_has_its_answer() {
        for (FilingKind kind : FilingKind.values()) {
            for (FilingState from : FilingState.values()) {
                for (FilingState to : FilingState.values()) {
                    FilingRulesTest test = new FilingRulesTest();
                    test.begun(kind)
                            .with(new FilingEvent.Assessed("符合", "本公司", false, TODAY))
                            .with(to(from));
                    boolean legal = from.next(kind).contains(to);
                    assertThat(test.refusal(to(to)).isEmpty())
                            .as("%s: %s → %s", kind, from, to)
                            .isEqualTo(legal);
                }
            }
        }
    }

    @Test
    void each_kind_can_be_filed_and_every_state_it_reaches_can_be_left_or_is_the_end() {
        for (FilingKind kind : FilingKind.values()) {
            Set<FilingState> reached = EnumSet.of(FilingState.CLASSIFIED);
            while (true) {
                Set<FilingState> more = new HashSet<>(reached);
                reached.forEach(each -> more.addAll(each.next(kind)));
                if (!reached.addAll(more)) {
                    break;
                }
            }
            assertThat(reached).contains(FilingState.FILED, FilingState.CANCELLED, FilingState.CORRECTION);
            assertThat(reached)
                    .allSatisfy(each -> assertThat(each.next(kind).isEmpty()).isEqualTo(each.isOver()));
            assertThat(reached.contains(FilingState.PROVINCE_TEST)).isEqualTo(kind != FilingKind.ALGORITHM);
            assertThat(reached.contains(FilingState.NATIONAL_REVIEW)).isEqualTo(kind != FilingKind.REGISTRATION);
        }
    }

    @Test
    void an_assessment_is_signed_when_every_clause_has_its_verdict() {
        begun(FilingKind.SERVICE);
        var signed = new FilingEvent.Assessed("总体符合", "本公司", false, TODAY);
        assertThat(refusal(signed)).hasValueSatisfying(each -> assertThat(each).contains("还有 21 条"));
        Content.TODAY.clauses().forEach(each -> with(new FilingEvent.Judged(each.id(), Verdict.MET, "报告第 1 页")));
        assertThat(refusal(signed)).isEmpty();
        assertThat(rules.refusal(file, signed, true, false, TODAY)).isPresent();
        with(to(FilingState.PREPARING));
        assertThat(refusal(to(FilingState.SELF_ASSESSED))).hasValue("先签署自评估。");
        with(signed);
        assertThat(refusal(to(FilingState.SELF_ASSESSED))).isEmpty();
    }

    @Test
    void each_verdict_needs_its_proof_or_reason() {
        begun(FilingKind.SERVICE);
        for (Verdict verdict : Verdict.values()) {
            assertThat(refusal(new FilingEvent.Judged("minors", verdict, " "))).isPresent();
            assertThat(refusal(new FilingEvent.Judged("minors", verdict, "见附件")))
                    .isEmpty();
        }
        assertThat(refusal(new FilingEvent.Judged("no-such", Verdict.MET, "见附件")))
                .isPresent();
    }

    @Test
    void a_sample_drawn_again_stays_visible_and_the_last_of_each_thing_counts() {
        begun(FilingKind.SERVICE);
        var draw = new FilingEvent.Drawn("corpus-hand", "", 100_000, 4_000, 1);
        assertThat(refusal(draw)).isEmpty();
        with(draw);
        assertThat(refusal(new FilingEvent.Tested(3, 4_001, TODAY))).isPresent();
        with(new FilingEvent.Tested(3, 3_839, TODAY));
        assertThat(gap("corpus-hand").isMet()).isFalse();
        assertThat(refusal(new FilingEvent.Tested(3, 3_840, TODAY)))
                .as("a result stays")
                .isPresent();
        with(new FilingEvent.Drawn("corpus-hand", "", 100_000, 4_000, 2));
        assertThat(gap("corpus-hand").isMet()).as("a sample without a result").isFalse();
        with(new FilingEvent.Tested(5, 3_840, TODAY));
        assertThat(gap("corpus-hand").isMet()).isTrue();
        assertThat(gap("corpus-hand").redrawn()).isEqualTo(1);
        assertThat(gap("corpus-hand").runs()).hasSize(2);
        with(new FilingEvent.Drawn("corpus-machine", "", 1_234_567, 123_456, 3))
                .with(new FilingEvent.Tested(7, 123_456, TODAY));
        assertThat(gap("corpus-machine").isMet()).as("one too few were drawn").isFalse();
        assertThat(refusal(new FilingEvent.Drawn("corpus-hand", "", 10, 4_000, 1)))
                .isPresent();
        with(new FilingEvent.Drawn("source", "甲网", 100, 100, 3)).with(new FilingEvent.Tested(9, 6, TODAY));
        with(new FilingEvent.Drawn("source", "乙网", 100, 100, 3)).with(new FilingEvent.Tested(11, 5, TODAY));
        assertThat(gap("source").isMet())
                .as("a good source doesn't mend a bad one")
                .isFalse();
        assertThat(gap("source").redrawn()).isZero();
    }

    private Gaps.CheckGap gap(String check) {
        return Gaps.of(file, Content.TODAY, Content.STANDARD).checks().stream()
                .filter(each -> each.check().id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_bank_needs_its_total_and_each_kind() {
        begun(FilingKind.SERVICE);
        Map<String, Integer> kinds = new HashMap<>();
        Content.TODAY.bank("refusal").orElseThrow().each().forEach(kinds::put);
        with(new FilingEvent.Counted("refusal", kinds, 0, 0, TODAY));
        assertThat(bank("refusal").have()).isEqualTo(340);
        assertThat(bank("refusal").shortKinds()).isEmpty();
        assertThat(bank("refusal").isMet()).as("the kinds, not the total").isFalse();
        kinds.put("A.1-1", 600);
        kinds.put("A.2-9", 19);
        with(new FilingEvent.Counted("refusal", kinds, 0, 0, TODAY));
        assertThat(bank("refusal").isMet()).as("the total, not each kind").isFalse();
        assertThat(bank("refusal").shortKinds())
                .extracting(each -> each.kind().id())
                .containsExactly("A.2-9");
        kinds.put("A.2-9", 20);
        with(new FilingEvent.Counted("refusal", kinds, 0, 0, TODAY));
        assertThat(bank("refusal").isMet()).isTrue();
    }

    private Gaps.BankGap bank(String bank) {
        return Gaps.of(file, Content.TODAY, Content.STANDARD).banks().stream()
                .filter(each -> each.bank().id().equals(bank))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_review_without_change_keeps_the_clock_going_but_needs_a_count_first() {
        begun(FilingKind.SERVICE);
        var review = new FilingEvent.Reviewed("keywords", "", LocalDate.of(2026, 4, 10));
        assertThat(refusal(review)).isPresent();
        with(new FilingEvent.Counted("keywords", Map.of("A.1-1", 1), 0, 0, LocalDate.of(2026, 4, 3)));
        assertThat(due("更新或复核：拦截关键词库")).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(refusal(review)).isEmpty();
        with(review);
        assertThat(due("更新或复核：拦截关键词库")).isEqualTo(LocalDate.of(2026, 4, 17));
        assertThat(bank("keywords").have()).isEqualTo(1);
    }

    private LocalDate due(String what) {
        return new Plan(Content.TREE, Content.TIME)
                .of(file, Content.TODAY).stream()
                        .filter(each -> each.what().zh().equals(what))
                        .findFirst()
                        .orElseThrow()
                        .due();
    }

    @Test
    void ten_working_days_of_starting_ten_of_a_change_and_twenty_of_an_end() {
        begun(FilingKind.ALGORITHM);
        LocalDate on = LocalDate.of(2026, 3, 2);
        with(new FilingEvent.Happened("started", "", on));
        with(new FilingEvent.Happened("changed", "", on));
        with(new FilingEvent.Happened("ended", "", on));
        assertThat(due("开始提供服务：填报算法备案")).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(due("备案信息变更：办理变更")).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(due("终止服务：办理注销")).isEqualTo(LocalDate.of(2026, 3, 30));
        List<Plan.Line> lines = new Plan(Content.TREE, Content.TIME).of(file, Content.TODAY);
        assertThat(lines.getFirst().mood(LocalDate.of(2026, 3, 12))).isEqualTo(Plan.Mood.OPEN);
        assertThat(lines.getFirst().mood(LocalDate.of(2026, 3, 13))).isEqualTo(Plan.Mood.SOON);
        assertThat(lines.getFirst().mood(LocalDate.of(2026, 3, 16))).isEqualTo(Plan.Mood.SOON);
        assertThat(lines.getFirst().mood(LocalDate.of(2026, 3, 17))).isEqualTo(Plan.Mood.LATE);
        with(new FilingEvent.Reported(3, LocalDate.of(2026, 3, 17)));
        assertThat(new Plan(Content.TREE, Content.TIME)
                        .of(file, Content.TODAY)
                        .getLast()
                        .mood(TODAY))
                .isEqualTo(Plan.Mood.DONE_LATE);
        assertThat(refusal(new FilingEvent.Reported(3, TODAY))).isPresent();
    }

    @Test
    void a_service_has_no_limit_of_an_algorithm() {
        begun(FilingKind.SERVICE);
        assertThat(refusal(new FilingEvent.Happened("started", "", TODAY))).isPresent();
        assertThat(refusal(new FilingEvent.Happened("renamed", "", TODAY))).isEmpty();
        assertThat(refusal(new FilingEvent.Happened("renamed", "", TODAY.plusDays(1))))
                .hasValue("日期不能晚于今天。");
    }

    @Test
    void a_coach_decides_and_enters_rounds_and_nothing_else() {
        begun(FilingKind.SERVICE);
        assertThat(rules.refusal(file, new FilingEvent.Asked("省网信办", "补充", TODAY, null), false, false, TODAY))
                .isEmpty();
        assertThat(rules.refusal(
                        file,
                        new FilingEvent.Decided(FilingKind.REGISTRATION, Decider.OFFICE, "电话答复", TODAY),
                        false,
                        false,
                        TODAY))
                .isEmpty();
        assertThat(rules.refusal(file, new FilingEvent.Judged("minors", Verdict.MET, "x"), false, false, TODAY))
                .isPresent();
        with(new FilingEvent.Asked("省网信办", "补充", TODAY, null));
        assertThat(refusal(new FilingEvent.Answered(3, "已补", TODAY.minusDays(1))))
                .isPresent();
        assertThat(refusal(new FilingEvent.Answered(3, "已补", TODAY))).isEmpty();
        with(new FilingEvent.Answered(3, "已补", TODAY));
        assertThat(refusal(new FilingEvent.Answered(3, "再补", TODAY))).isPresent();
    }

    @Test
    void no_duty_is_the_end_until_somebody_decides_otherwise() {
        begun(null);
        assertThat(file.state()).isEqualTo(FilingState.NOT_NEEDED);
        assertThat(refusal(new FilingEvent.Asked("省网信办", "补充", TODAY, null))).isPresent();
        assertThat(refusal(new FilingEvent.Decided(FilingKind.SERVICE, Decider.OFFICE, "", TODAY)))
                .isPresent();
        with(new FilingEvent.Decided(FilingKind.SERVICE, Decider.OFFICE, "书面答复", TODAY));
        assertThat(file.state()).isEqualTo(FilingState.CLASSIFIED);
    }
}
