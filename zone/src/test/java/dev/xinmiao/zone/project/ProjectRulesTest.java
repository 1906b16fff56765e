package dev.xinmiao.zone.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused and why, validity, pre-opinions, and the worked indicators. */
class ProjectRulesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static ProjectStory withoutLand() {
        return new ProjectStory(DAY)
                .chosen("L1a", PermitMode.NOT_NEEDED)
                .chosen("L1b", PermitMode.NOT_NEEDED)
                .chosen("L2", PermitMode.NOT_NEEDED)
                .chosen("C3", PermitMode.NOT_NEEDED)
                .chosen("C4", PermitMode.NOT_NEEDED);
    }

    private static ProjectStory licensed() {
        return withoutLand().done("A1", "A2", "B1", "B2", "C1", "C2", "C6", "D2");
    }

    private static ProjectEvent extension(LocalDate on, int months) {
        return new ProjectEvent.PermitExtended("D2", on, months);
    }

    @Test
    void a_construction_permit_is_extended_twice_and_void_the_day_after() {
        ProjectStory story = licensed();
        PermitFile permit = story.file().permit("D2").orElseThrow();
        assertThat(permit.validity()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(permit.validity()).lastDay())
                .isEqualTo("2024-06-01");
        story.on(LocalDate.of(2024, 5, 30)).does(extension(story.today(), 3));
        assertThat(java.util.Objects.requireNonNull(permit.validity()).lastDay())
                .isEqualTo("2024-09-01");
        story.on(LocalDate.of(2024, 9, 1)).does(extension(story.today(), 3));
        assertThat(java.util.Objects.requireNonNull(permit.validity()).lastDay())
                .isEqualTo("2024-12-01");
        assertThat(story.refuses(extension(story.today(), 3))).contains("最多延期 2 次");
        story.on(LocalDate.of(2024, 12, 1));
        assertThat(story.state("D2")).isEqualTo(PermitState.GRANTED);
        story.on(LocalDate.of(2024, 12, 2));
        assertThat(story.state("D2")).isEqualTo(PermitState.VOID);
        assertThat(story.plan().start()).as("it has to be had again").isAfter(story.today());
        assertThat(story.refuses(extension(story.today(), 3))).contains("2024-12-01 之后已经失效");
        story.does(new ProjectEvent.PermitFiled("D2", story.today()));
        assertThat(story.state("D2")).isEqualTo(PermitState.FILED);
    }

    @Test
    void three_months_from_the_end_of_november_end_with_february() {
        ProjectStory story = licensed();
        story.on(LocalDate.of(2024, 11, 30))
                .does(new ProjectEvent.PermitStruck("D2"))
                .done("D2");
        assertThat(java.util.Objects.requireNonNull(
                                story.file().permit("D2").orElseThrow().validity())
                        .lastDay())
                .isEqualTo("2025-02-28");
    }

    @Test
    void a_ceremony_is_no_start_and_a_start_needs_its_permits_on_that_day() {
        ProjectStory story = withoutLand().done("A1", "A2").dated(ProjectDate.AGREEMENT);
        story.moved(Move.SIGN, "agreement").moved(Move.REGISTER, "licence").moved(Move.SECURE_LAND, "lease");
        story.dated(ProjectDate.CEREMONY);
        assertThat(story.refuses(new ProjectEvent.Moved(Move.START, DAY, "ceremony")))
                .contains("“奠基仪式”不能证明开工");
        assertThat(story.refuses(new ProjectEvent.Moved(Move.START, DAY, "first-pile")))
                .contains("还缺：D2");
        story.on(DAY.plusDays(5)).done("B1", "B2", "C1", "C2", "C6", "D2");
        assertThat(story.refuses(new ProjectEvent.Moved(Move.START, DAY.plusDays(4), "first-pile")))
                .contains("还缺：D2");
        assertThat(story.refuses(new ProjectEvent.Moved(Move.START, DAY.plusDays(6), "first-pile")))
                .contains("今天以后");
        story.moved(Move.START, "first-pile");
        assertThat(story.file().started()).isEqualTo(DAY.plusDays(5));
        assertThat(story.file().date(ProjectDate.CEREMONY)).isEqualTo(DAY);
        story.on(DAY.plusYears(2));
        assertThat(story.state("D2")).as("used in time").isEqualTo(PermitState.GRANTED);
    }

    @Test
    void an_eia_must_be_there_before_the_start_though_not_before_the_permit() {
        ProjectStory story = new ProjectStory(DAY)
                .chosen("L1a", PermitMode.NOT_NEEDED)
                .chosen("L1b", PermitMode.NOT_NEEDED)
                .chosen("L2", PermitMode.NOT_NEEDED)
                .chosen("C4", PermitMode.NOT_NEEDED)
                .dated(ProjectDate.AGREEMENT)
                .done("A1", "A2", "B1", "B2", "C1", "C2", "C6", "D2")
                .moved(Move.SIGN, "agreement")
                .moved(Move.REGISTER, "licence")
                .moved(Move.SECURE_LAND, "lease");
        assertThat(story.refuses(new ProjectEvent.Moved(Move.START, DAY, "first-pile")))
                .contains("还缺：C3");
    }

    @Test
    void a_pre_opinion_dies_with_the_version_it_rests_on_and_with_no_other() {
        ProjectStory story = withoutLand()
                .done("A1", "A2")
                .chosen("B2", PermitMode.AHEAD)
                .chosen("C2", PermitMode.AHEAD)
                .done("C1")
                .filed("B2", "C2")
                .opined("B2", "C2");
        story.does(new ProjectEvent.InputChanged("drawings", "V2", DAY), "结构调整");
        assertThat(story.state("B2")).isEqualTo(PermitState.PRE_OPINION);
        assertThat(story.state("C2")).isEqualTo(PermitState.STALE);
        story.done("B1");
        story.does(new ProjectEvent.InputChanged("plan", "V2", DAY), "建筑面积增加 8%");
        assertThat(story.state("B2")).isEqualTo(PermitState.STALE);
        assertThat(story.refuses(new ProjectEvent.PermitDecided("B2", DAY, true, "")))
                .contains("预审意见失效");
        story.opined("B2").granted("B2");
        assertThat(story.state("B2")).isEqualTo(PermitState.GRANTED);
        story.does(new ProjectEvent.InputChanged("plan", "V3", DAY), "再改");
        assertThat(story.file().isOutdated(story.file().permit("B2").orElseThrow()))
                .as("what is granted stays, and is marked")
                .isTrue();
    }

    @Test
    void a_review_ahead_does_not_wait_for_the_land_but_the_permit_does() {
        ProjectStory story = new ProjectStory(DAY).done("A1", "A2");
        assertThat(story.refuses(new ProjectEvent.PermitFiled("B1", DAY))).contains("还缺：L2");
        story.chosen("B1", PermitMode.AHEAD).filed("B1").opined("B1");
        assertThat(story.refuses(new ProjectEvent.PermitDecided("B1", DAY, true, "")))
                .contains("还缺：L2");
        story.dated(ProjectDate.LAND_CONTRACT).granted("B1");
    }

    @ParameterizedTest
    @CsvSource({"chemical, C3", "chemical, C2", "tall, C2", "metro, C2"})
    void what_is_on_the_negative_list_is_never_had_by_promise(String risk, String permit) {
        ProjectEvent promise = new ProjectEvent.PermitChosen(permit, PermitMode.PROMISE, "");
        assertThat(new ProjectStory(DAY, risk).refuses(promise)).contains("负面清单");
        assertThat(new ProjectStory(DAY)
                        .does(promise)
                        .file()
                        .permit(permit)
                        .orElseThrow()
                        .mode())
                .isEqualTo(PermitMode.PROMISE);
        assertThat(new ProjectStory(DAY).refuses(new ProjectEvent.PermitChosen("B1", PermitMode.PROMISE, "")))
                .contains("不适用告知承诺");
    }

    @Test
    void a_pit_is_not_dug_without_survey_and_pile_drawings() {
        ProjectStory story = withoutLand().done("A1", "A2", "B1", "C1", "C6").chosen("D2-1", PermitMode.ORDINARY);
        assertThat(story.refuses(new ProjectEvent.PermitFiled("D2-1", DAY))).contains("C1a", "C2a");
    }

    @Test
    void dates_are_kept_apart_and_changed_only_with_a_reason() {
        ProjectStory story = new ProjectStory(DAY).dated(ProjectDate.CONFIRMATION);
        assertThat(story.refuses(new ProjectEvent.Dated(ProjectDate.LAND_CONTRACT, DAY.minusDays(1))))
                .contains("不能早于成交确认");
        assertThat(story.refuses(new ProjectEvent.Dated(ProjectDate.CONFIRMATION, DAY.minusDays(1)), ""))
                .contains("更改须写明理由");
        story.does(new ProjectEvent.Dated(ProjectDate.CONFIRMATION, DAY.minusDays(1)), "录入有误");
        assertThat(story.refuses(new ProjectEvent.PermitFiled("L2", DAY))).contains("签约日期");
        assertThat(story.refuses(
                        new ProjectEvent.Created(new Bilingual("二", ""), ProjectDate.LAND_CONTRACT, List.of())))
                .contains("已经建立");
    }

    /** Recorded in either order; a day of the month each, as agreement, confirmation, contract. */
    @ParameterizedTest
    @CsvSource({
        "AGREEMENT, 5, CONFIRMATION, 4, 成交确认（2024-02-04）不能早于投资协议（2024-02-05）",
        "CONFIRMATION, 4, AGREEMENT, 5, 投资协议（2024-02-05）不能晚于成交确认（2024-02-04）",
        "LAND_CONTRACT, 4, AGREEMENT, 5, 投资协议（2024-02-05）不能晚于土地出让合同（2024-02-04）",
        "AGREEMENT, 5, LAND_CONTRACT, 4, 土地出让合同（2024-02-04）不能早于投资协议（2024-02-05）",
        "LAND_CONTRACT, 4, CONFIRMATION, 5, 成交确认（2024-02-05）不能晚于土地出让合同（2024-02-04）",
        "CONFIRMATION, 5, LAND_CONTRACT, 4, 土地出让合同（2024-02-04）不能早于成交确认（2024-02-05）",
    })
    void signings_come_one_after_another(ProjectDate first, int day, ProjectDate second, int other, String sentence) {
        LocalDate before = LocalDate.of(2024, 2, day);
        ProjectStory story = new ProjectStory(DAY).does(new ProjectEvent.Dated(first, before));
        assertThat(story.refuses(new ProjectEvent.Dated(second, LocalDate.of(2024, 2, other))))
                .contains(sentence);
        story.does(new ProjectEvent.Dated(second, before));
    }

    @Test
    void a_ceremony_may_be_on_any_day_and_an_agreement_after_a_listing_began() {
        ProjectStory story = new ProjectStory(DAY.minusDays(40)).filed("L1a").dated(ProjectDate.CEREMONY);
        story.on(DAY.minusDays(20)).granted("L1a").filed("L1b");
        story.on(DAY.minusDays(15)).dated(ProjectDate.AGREEMENT);
        story.on(DAY).granted("L1b").dated(ProjectDate.CONFIRMATION).dated(ProjectDate.LAND_CONTRACT);
        story.does(new ProjectEvent.Dated(ProjectDate.CEREMONY, DAY));
    }

    @Test
    void a_suspended_project_goes_on_where_it_was() {
        ProjectStory story = new ProjectStory(DAY).dated(ProjectDate.AGREEMENT).moved(Move.SIGN, "agreement");
        assertThat(story.refuses(new ProjectEvent.Moved(Move.SUSPEND, DAY, "word")))
                .contains("口头通知");
        story.moved(Move.SUSPEND, "order").moved(Move.RESUME, "");
        assertThat(story.file().state()).isEqualTo(ProjectState.SIGNED);
        story.moved(Move.TERMINATE, "agreement");
        assertThat(story.refuses(new ProjectEvent.Dated(ProjectDate.CEREMONY, DAY)))
                .contains("不再登记");
    }

    /** 162 mu, 5 bn yuan, output 10 bn; 3.1 bn invested after 20 of 24 months. */
    @Test
    void investment_behind_time_by_21_points_is_yellow() {
        var promise = new ProjectEvent.IndicatorsPromised(
                new BigDecimal("162"),
                new BigDecimal("5000000000"),
                new BigDecimal("10000000000"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 1, 1));
        ProjectStory story = new ProjectStory(LocalDate.of(2025, 9, 1)).does(promise);
        var reported = new ProjectEvent.Progressed(
                Indicator.INVESTMENT, new BigDecimal("3100000000"), LocalDate.of(2025, 9, 1));
        story.does(reported);
        Progress progress = Progress.of(promise, reported, ProjectStory.BOOK.lights());
        assertThat(progress.percent()).isEqualByComparingTo("62");
        assertThat(progress.time()).isEqualByComparingTo("83.3");
        assertThat(progress.behind()).isEqualByComparingTo("21.3");
        assertThat(progress.light()).isEqualTo(Light.YELLOW);
        assertThat(Progress.perMu(promise.investment(), promise.mu())).isEqualByComparingTo("30864197.53");
        assertThat(Progress.perMu(promise.output(), promise.mu())).isEqualByComparingTo("61728395.06");
        var little = new ProjectEvent.Progressed(Indicator.INVESTMENT, BigDecimal.ONE, LocalDate.of(2025, 9, 1));
        assertThat(Progress.of(promise, little, ProjectStory.BOOK.lights()).light())
                .isEqualTo(Light.RED);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "1, YELLOW", "30, YELLOW", "31, RED"})
    void a_light_is_yellow_for_thirty_days_and_then_red(int late, Light light) {
        assertThat(Light.of(DAY, null, DAY.plusDays(late), ProjectStory.BOOK.lights()))
                .isEqualTo(light);
        assertThat(Light.of(DAY, DAY.plusDays(late), DAY.plusDays(late), ProjectStory.BOOK.lights()))
                .isEqualTo(Light.DONE);
    }
}
