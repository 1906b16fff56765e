package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.award.AwardStore.Row;
import dev.xinmiao.zone.benefit.clause.CasePlan;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Matter;
import dev.xinmiao.zone.casework.MatterKeeper;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.casework.StepState;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follows from the cases by which clauses are applied for (快申快享、常规申报): an award that goes along with its case. */
@Component
public class ApplicationCases implements MatterKeeper {
    /** The kind of their matter; its id is the clause's. */
    public static final String KIND = "benefit";

    private final ClauseBook book;
    private final AwardStore store;
    private final Applications applications;
    private final ApplicationChecks checks;

    ApplicationCases(
            ClauseBook book,
            AwardStore store,
            Applications applications,
            ApplicationChecks checks,
            Processes processes) {
        this.book = book;
        this.store = store;
        this.applications = applications;
        this.checks = checks;
        book.current().adoption().applications().values().forEach(plan -> requireSteps(plan, processes));
    }

    /** @throws IllegalStateException if the zone's plan names a process or a step that there isn't */
    private static void requireSteps(CasePlan plan, Processes processes) {
        Process process = processes
                .edition(plan.process())
                .map(Processes.Edition::process)
                .filter(each -> KIND.equals(each.matter()))
                .orElseThrow(() -> new IllegalStateException(
                        "benefits.yaml: no process “%s” with “matter: %s”".formatted(plan.process(), KIND)));
        for (String step : new String[] {plan.amountStep(), plan.noticeStep()}) {
            if (step != null && process.step(step).isEmpty()) {
                throw new IllegalStateException(
                        "benefits.yaml: the process “%s” has no step “%s”".formatted(plan.process(), step));
            }
        }
    }

    public static Matter matter(Clause clause) {
        return new Matter(KIND, clause.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Bilingual name(String id) {
        return book.current()
                .find(id)
                .map(clause -> clause.name().with(book.current().adoption().markOf(clause)))
                .orElseGet(() -> new Bilingual(id, id));
    }

    @Override
    public Optional<Refusal> follow(CaseRow row, CaseFile file, Recorded recorded) {
        String id = file.matter().orElseThrow().id();
        Clause clause = book.current().find(id).orElse(null);
        CasePlan plan = clause == null
                ? null
                : book.current().adoption().application(clause).orElse(null);
        if (clause == null || plan == null) {
            return recorded.event() instanceof Event.Started
                    ? Optional.of(Refusal.notNow(
                            "本区没有可以申报的条款“%s”。".formatted(id), "There is no clause “%s” to apply for.".formatted(id)))
                    : Optional.empty();
        }
        return switch (recorded.event()) {
            case Event.Started _ -> checks.mayBegin(clause);
            case Event.Submitted _ -> applications.apply(clause, row, file, recorded);
            case Event.SupplementSent _ -> checks.invoiceFault(clause, file);
            case Event.OpinionGiven said -> opinion(row, file, plan, said, recorded);
            case Event.Decided decided -> decided(row, file, plan, decided, recorded);
            case Event.Withdrawn withdrawn ->
                applications.end(row.number(), new AwardEvent.Declined(withdrawn.reason()), recorded);
            case Event.NotAccepted no -> applications.end(row.number(), Applications.refusedFor(no.reason()), recorded);
            case Event.Delivered _ -> applications.mayDeliver(row.number(), recorded);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> opinion(
            CaseRow row, CaseFile file, CasePlan plan, Event.OpinionGiven said, Recorded recorded) {
        boolean agrees = said.verdict() != Verdict.DISAGREE;
        Row award = store.application(row.number()).orElse(null);
        if (award == null) {
            return Optional.empty();
        }
        if (said.step().equals(plan.amountStep()) && agrees && award.amount() == 0) {
            return Optional.of(Refusal.incomplete(
                    "还没有核定金额：请先在“条款与金额”页核定，再同意。",
                    "The amount is not assessed yet: do so on the page “Clause and amount” first."));
        }
        String notice = plan.noticeStep();
        return notice != null && award.state() == AwardState.APPLIED && begins(file, notice)
                ? applications.show(award, file, notice, recorded)
                : Optional.empty();
    }

    /** Whether it is the notice's turn, and nobody whom it waited for disagrees. */
    private static boolean begins(CaseFile file, String notice) {
        return file.stepView(notice).state() == StepState.OPEN
                && file.process().step(notice).orElseThrow().needs().stream()
                        .allMatch(step -> file.stepView(step).verdict() != Verdict.DISAGREE);
    }

    private Optional<Refusal> decided(
            CaseRow row, CaseFile file, CasePlan plan, Event.Decided decided, Recorded recorded) {
        return decided.granted()
                ? applications.approve(row.number(), file, plan.noticeStep() != null, recorded)
                : applications.end(row.number(), Applications.refusedFor(decided.text()), recorded);
    }
}
