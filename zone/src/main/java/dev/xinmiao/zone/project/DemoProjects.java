package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.fact.FactsRecorded;
import dev.xinmiao.zone.identity.PreparedSignIns;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.project.Projects.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two invented projects of the demonstration's member: one that started ten days after its land contract, as everything was
 * reviewed beforehand, and one that counts from the investment agreement and can't, as its land has to be listed first.
 * All in one transaction: a program killed meanwhile starts over.
 */
@Component
class DemoProjects {
    private static final Logger log = LoggerFactory.getLogger(DemoProjects.class);
    private static final String ACTOR = "demo";

    private final Projects projects;
    private final PreparedSignIns signIns;
    private final WorkingTime time;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;
    private final boolean demonstration;

    DemoProjects(
            Projects projects,
            PreparedSignIns signIns,
            WorkingTime time,
            ZoneClock clock,
            TransactionTemplate transaction,
            ZoneSettings settings) {
        this.projects = projects;
        this.signIns = signIns;
        this.time = time;
        this.clock = clock;
        this.transaction = transaction;
        demonstration = settings.isDemonstration();
    }

    /** Once the demonstration's enterprises are there: in this run, or from an earlier one. */
    @EventListener({ApplicationReadyEvent.class, FactsRecorded.class})
    synchronized void fill() {
        if (demonstration) {
            signIns.enterpriseOf("member").ifPresent(this::fill);
        }
    }

    private void fill(SubjectId enterprise) {
        if (!projects.list(enterprise, Long.MAX_VALUE, 1).isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                tenDays(enterprise);
                listing(enterprise);
            });
        } catch (RuntimeException e) {
            log.error("the demonstration's projects could not be made; there are none", e);
        }
    }

    /** A working day, so many days ago or earlier, and ten days before another one. */
    private LocalDate ago(int days) {
        LocalDate day = clock.today().minusDays(days);
        while (!time.calendar().isWorkingDay(day) || !time.calendar().isWorkingDay(day.plusDays(10))) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return time.calendar().plusWorkingDays(day, workingDays).day();
    }

    private void tenDays(SubjectId enterprise) {
        LocalDate contract = ago(45);
        LocalDate agreement = contract.minusDays(34);
        LocalDate start = contract.plusDays(10);
        LocalDate prepared = contract.minusDays(30);
        Story story = story(
                enterprise, "薄膜光伏组件一期（虚构‡）", "Thin-film modules, phase one (invented‡)", ProjectDate.LAND_CONTRACT);
        story.on(contract.minusDays(60)).done("A3").on(agreement);
        story.date(ProjectDate.AGREEMENT).move(Move.SIGN, "agreement", "投资协议‡2026-01");
        story.does(new ProjectEvent.IndicatorsPromised(
                new BigDecimal("120"),
                new BigDecimal("3000000000"),
                new BigDecimal("6000000000"),
                contract,
                contract.plusMonths(24)));
        story.does(new ProjectEvent.NodePlanned(ProjectState.STARTED, start));
        story.does(new ProjectEvent.NodePlanned(ProjectState.COMPLETED, contract.plusMonths(14)));
        for (String ahead : List.of("B1", "B2", "C2")) {
            story.choose(ahead, PermitMode.AHEAD, "");
        }
        for (String phase : List.of("C1a", "C2a", "D2-1", "D2-2", "D2-3")) {
            story.choose(phase, PermitMode.ORDINARY, "");
        }
        story.choose("C3", PermitMode.ORDINARY, "table")
                .choose("C5", PermitMode.PROMISE, "")
                .because("年综合能耗 620 吨标准煤，低于门槛‡")
                .choose("C4", PermitMode.NOT_NEEDED, "")
                .because("分阶段办理施工许可‡")
                .choose("D2", PermitMode.NOT_NEEDED, "");
        story.file("A1").exactly(agreement.plusDays(1)).file("L1a");
        story.on(agreement.plusDays(1)).grant("A1").done("A2").file("C3");
        story.move(Move.REGISTER, "licence", "营业执照‡").on(prepared).file("C1a", "C1");
        story.on(prepared.plusDays(6))
                .grant("C1a")
                .file("C2a")
                .on(prepared.plusDays(9))
                .grant("C2a")
                .file("B1", "B2");
        story.exactly(agreement.plusDays(21)).grant("L1a").file("L1b");
        story.on(agreement.plusDays(21)).opine("B1", "B2");
        story.on(contract.minusDays(12)).grant("C1").file("C2", "C6");
        story.because("建筑面积增加 8%‡").does(new ProjectEvent.InputChanged("plan", "总平 V2‡", contract.minusDays(9)));
        story.on(contract.minusDays(6))
                .opine("B2", "C2")
                .on(contract.minusDays(4))
                .grant("C3")
                .done("C5");
        story.on(contract.minusDays(3)).grant("L1b", "C6").date(ProjectDate.CONFIRMATION);
        story.on(contract).date(ProjectDate.LAND_CONTRACT).move(Move.SECURE_LAND, "contract", "出让合同‡");
        story.file("B3").on(after(contract, 1)).grant("B1", "B3").file("D2-1");
        story.on(after(contract, 2)).grant("B2", "C2").on(after(contract, 3)).grant("D2-1");
        story.on(start.minusDays(1)).date(ProjectDate.CEREMONY);
        story.on(start).move(Move.START, "first-pile", "第一根桩施打记录‡");
        for (String item : List.of("site", "conditions", "funds", "price", "utilities")) {
            story.does(new ProjectEvent.ItemChecked(item, true));
        }
        story.on(clock.today())
                .does(new ProjectEvent.Progressed(Indicator.INVESTMENT, new BigDecimal("150000000"), clock.today()));
    }

    private void listing(SubjectId enterprise) {
        LocalDate agreement = ago(14);
        Story story = story(
                enterprise,
                "储能电池线（虚构‡）：从投资协议起算",
                "Storage battery line (invented‡): counted from the agreement",
                ProjectDate.AGREEMENT);
        story.on(agreement.minusDays(20)).file("C1");
        story.on(agreement).date(ProjectDate.AGREEMENT).move(Move.SIGN, "agreement", "投资协议‡2026-02");
        story.does(new ProjectEvent.NodePlanned(ProjectState.STARTED, agreement.plusDays(10)));
        for (String ahead : List.of("B1", "B2", "C2")) {
            story.choose(ahead, PermitMode.AHEAD, "");
        }
        story.choose("C3", PermitMode.ORDINARY, "table").file("A1");
        story.on(after(agreement, 1)).grant("A1").done("A2").move(Move.REGISTER, "licence", "营业执照‡");
        story.grant("C1").file("L1a", "C3", "C4", "C6");
        story.on(after(agreement, 4))
                .because("补充用能设备清单‡")
                .does(new ProjectEvent.PermitStopped("C4", after(agreement, 4), "supplement"));
        story.on(after(agreement, 6)).does(new ProjectEvent.PermitResumed("C4", after(agreement, 6)));
    }

    private Story story(SubjectId enterprise, String zh, String en, ProjectDate from) {
        var created = new ProjectEvent.Created(new Bilingual(zh, en), from, List.of());
        return switch (projects.create(ACTOR, UUID.randomUUID(), enterprise, created)) {
            case Outcome.Done done -> new Story(done.project(), clock.today());
            case Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** Tells what happened to a project, day by day. */
    private final class Story {
        private final long project;
        private LocalDate day;
        private String reason = "";

        private Story(long project, LocalDate day) {
            this.project = project;
            this.day = day;
        }

        /** That day, or the first working day after it. */
        Story on(LocalDate next) {
            return exactly(time.calendar().plusWorkingDays(next, 0).day());
        }

        Story exactly(LocalDate next) {
            day = next;
            return this;
        }

        /** Said of the next event. */
        Story because(String text) {
            reason = text;
            return this;
        }

        Story does(ProjectEvent event) {
            Outcome outcome = projects.act(project, ACTOR, UUID.randomUUID(), reason, event);
            reason = "";
            if (outcome instanceof Outcome.Refused refused) {
                throw new IllegalStateException(event + ": " + refused.refusal());
            }
            return this;
        }

        Story date(ProjectDate date) {
            return does(new ProjectEvent.Dated(date, day));
        }

        Story move(Move move, String proof, String document) {
            return because(document).does(new ProjectEvent.Moved(move, day, proof));
        }

        Story choose(String permit, PermitMode mode, String variant) {
            return does(new ProjectEvent.PermitChosen(permit, mode, variant));
        }

        Story file(String... permits) {
            for (String permit : permits) {
                does(new ProjectEvent.PermitFiled(permit, day));
            }
            return this;
        }

        Story opine(String... permits) {
            for (String permit : permits) {
                does(new ProjectEvent.PreOpinionGiven(permit, day));
            }
            return this;
        }

        Story grant(String... permits) {
            for (String permit : permits) {
                does(new ProjectEvent.PermitDecided(permit, day, true, permit + " 号‡"));
            }
            return this;
        }

        Story done(String... permits) {
            for (String permit : permits) {
                file(permit).grant(permit);
            }
            return this;
        }
    }
}
