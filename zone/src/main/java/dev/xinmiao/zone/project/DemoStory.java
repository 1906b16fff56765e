package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.WorkingCalendar;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** Tells what happened to an invented project, day by day, counted back from today. */
final class DemoStory {
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final BiConsumer<String, ProjectEvent> record;
    private LocalDate day;
    private String reason = "";

    /** @param record takes every event, with its reason; the first begins the project */
    DemoStory(WorkingCalendar calendar, LocalDate today, BiConsumer<String, ProjectEvent> record) {
        this.calendar = calendar;
        this.today = today;
        this.record = record;
        day = today;
    }

    /** Started ten days after its land contract, as everything was reviewed beforehand. */
    void tenDays() {
        LocalDate contract = ago(45);
        LocalDate agreement = contract.minusDays(34);
        LocalDate start = contract.plusDays(10);
        LocalDate prepared = contract.minusDays(30);
        begin("薄膜光伏组件一期（虚构‡）", "Thin-film modules, phase one (invented‡)", ProjectDate.LAND_CONTRACT);
        on(contract.minusDays(60)).done("A3").on(agreement);
        date(ProjectDate.AGREEMENT).move(Move.SIGN, "agreement", "投资协议‡2026-01");
        does(new ProjectEvent.IndicatorsPromised(
                new BigDecimal("120"),
                new BigDecimal("3000000000"),
                new BigDecimal("6000000000"),
                contract,
                contract.plusMonths(24)));
        does(new ProjectEvent.NodePlanned(ProjectState.STARTED, start));
        does(new ProjectEvent.NodePlanned(ProjectState.COMPLETED, contract.plusMonths(14)));
        for (String ahead : List.of("B1", "B2", "C2")) {
            choose(ahead, PermitMode.AHEAD, "");
        }
        for (String phase : List.of("C1a", "C2a", "D2-1", "D2-2", "D2-3")) {
            choose(phase, PermitMode.ORDINARY, "");
        }
        choose("C3", PermitMode.ORDINARY, "table")
                .choose("C5", PermitMode.PROMISE, "")
                .because("年综合能耗 620 吨标准煤，低于门槛‡")
                .choose("C4", PermitMode.NOT_NEEDED, "")
                .because("分阶段办理施工许可‡")
                .choose("D2", PermitMode.NOT_NEEDED, "");
        file("A1").exactly(agreement.plusDays(1)).file("L1a");
        on(agreement.plusDays(1)).grant("A1").done("A2").file("C3");
        move(Move.REGISTER, "licence", "营业执照‡").on(prepared).file("C1a", "C1");
        on(prepared.plusDays(6))
                .grant("C1a")
                .file("C2a")
                .on(prepared.plusDays(9))
                .grant("C2a")
                .file("B1", "B2");
        exactly(agreement.plusDays(21)).grant("L1a").file("L1b");
        on(agreement.plusDays(21)).opine("B1", "B2");
        on(contract.minusDays(12)).grant("C1").file("C2", "C6");
        because("建筑面积增加 8%‡").does(new ProjectEvent.InputChanged("plan", "总平 V2‡", contract.minusDays(9)));
        on(contract.minusDays(6))
                .opine("B2", "C2")
                .on(contract.minusDays(4))
                .grant("C3")
                .done("C5");
        on(contract.minusDays(3)).grant("L1b", "C6").date(ProjectDate.CONFIRMATION);
        on(contract).date(ProjectDate.LAND_CONTRACT).move(Move.SECURE_LAND, "contract", "出让合同‡");
        file("B3").on(after(contract, 1)).grant("B1", "B3").file("D2-1");
        on(after(contract, 2)).grant("B2", "C2").on(after(contract, 3)).grant("D2-1");
        on(start.minusDays(1)).date(ProjectDate.CEREMONY);
        on(start).move(Move.START, "first-pile", "第一根桩施打记录‡");
        for (String item : List.of("site", "conditions", "funds", "price", "utilities")) {
            does(new ProjectEvent.ItemChecked(item, true));
        }
        on(today).does(new ProjectEvent.Progressed(Indicator.INVESTMENT, new BigDecimal("150000000"), today));
    }

    /** Counts from the investment agreement, and can't fit, as its land has to be listed first. */
    void listing() {
        LocalDate agreement = ago(14);
        begin(
                "储能电池线（虚构‡）：从投资协议起算",
                "Storage battery line (invented‡): counted from the agreement",
                ProjectDate.AGREEMENT);
        on(agreement.minusDays(20)).file("C1");
        on(agreement).date(ProjectDate.AGREEMENT).move(Move.SIGN, "agreement", "投资协议‡2026-02");
        does(new ProjectEvent.NodePlanned(ProjectState.STARTED, agreement.plusDays(10)));
        for (String ahead : List.of("B1", "B2", "C2")) {
            choose(ahead, PermitMode.AHEAD, "");
        }
        choose("C3", PermitMode.ORDINARY, "table").file("A1");
        on(after(agreement, 1)).grant("A1").done("A2").move(Move.REGISTER, "licence", "营业执照‡");
        grant("C1").file("L1a", "C3", "C4", "C6");
        on(after(agreement, 4))
                .because("补充用能设备清单‡")
                .does(new ProjectEvent.PermitStopped("C4", after(agreement, 4), "supplement"));
        on(after(agreement, 6)).does(new ProjectEvent.PermitResumed("C4", after(agreement, 6)));
    }

    /** A working day, so many days ago or earlier, and ten days before another one. */
    private LocalDate ago(int days) {
        LocalDate day = today.minusDays(days);
        while (!calendar.isWorkingDay(day) || !calendar.isWorkingDay(day.plusDays(10))) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays).day();
    }

    private void begin(String zh, String en, ProjectDate from) {
        does(new ProjectEvent.Created(new Bilingual(zh, en), from, List.of()));
    }

    /** That day, or the first working day after it. */
    private DemoStory on(LocalDate next) {
        return exactly(calendar.plusWorkingDays(next, 0).day());
    }

    private DemoStory exactly(LocalDate next) {
        day = next;
        return this;
    }

    /** Said of the next event. */
    private DemoStory because(String text) {
        reason = text;
        return this;
    }

    private DemoStory does(ProjectEvent event) {
        record.accept(reason, event);
        reason = "";
        return this;
    }

    private DemoStory date(ProjectDate date) {
        return does(new ProjectEvent.Dated(date, day));
    }

    private DemoStory move(Move move, String proof, String document) {
        return because(document).does(new ProjectEvent.Moved(move, day, proof));
    }

    private DemoStory choose(String permit, PermitMode mode, String variant) {
        return does(new ProjectEvent.PermitChosen(permit, mode, variant));
    }

    private DemoStory file(String... permits) {
        for (String permit : permits) {
            does(new ProjectEvent.PermitFiled(permit, day));
        }
        return this;
    }

    private DemoStory opine(String... permits) {
        for (String permit : permits) {
            does(new ProjectEvent.PreOpinionGiven(permit, day));
        }
        return this;
    }

    private DemoStory grant(String... permits) {
        for (String permit : permits) {
            does(new ProjectEvent.PermitDecided(permit, day, true, permit + " 号‡"));
        }
        return this;
    }

    private DemoStory done(String... permits) {
        for (String permit : permits) {
            file(permit).grant(permit);
        }
        return this;
    }
}
