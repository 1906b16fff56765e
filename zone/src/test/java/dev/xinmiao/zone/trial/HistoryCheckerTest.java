package dev.xinmiao.zone.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseHistory.Stored;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Deadline;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Listing;
import dev.xinmiao.zone.casework.Recorded;
import dev.xinmiao.zone.casework.Terms;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sound history passes; each way of breaking one is found, and named. */
class HistoryCheckerTest {
    private static final Pack PACK = Pack.open(PackFolder.find(null), "kunshan");
    private static final WorkingTime TIME = WorkingTime.load(PACK);
    private static final Terms TERMS = Terms.load(PACK);
    private static final Processes PROCESSES = Processes.of(PACK);

    private final List<Stored> cases = new ArrayList<>();
    private final List<ClientLog.Told> clients = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    HistoryCheckerTest() {
        int id = 0;
        for (String process : List.of("land-and-start", "simple-service", "consultation")) {
            walk(new CaseNumber(2026, ++id), PROCESSES.find(process).orElseThrow(), new Random(id));
        }
    }

    private void walk(CaseNumber number, Process process, Random random) {
        CaseFile file = CaseFile.empty(process);
        Instant at = Instant.parse("2026-03-02T02:00:00Z");
        Walk.Move move = new Walk.Move("owner", new Event.Started("trial", 1));
        while (move != null && file.number() < 60) {
            UUID command = new UUID(random.nextLong(), random.nextLong());
            file.add(new Recorded(file.number() + 1, at, move.who(), command, move.event()));
            clients.add(new ClientLog.Told(
                    new ClientLog.Command(command, number.toString(), move.who(), move.event()),
                    List.of(new ClientLog.Acknowledged(number, file.number())),
                    false));
            told.add(HistoryChecker.auditLine(
                    move.who(), "case-" + Event.STORED.kind(move.event()), "case/" + number, "event " + file.number()));
            move = Walk.next(file, random).orElse(null);
            at = at.plus(Duration.ofMinutes(random.nextInt(300)));
        }
        cases.add(new Stored(number, process, Listing.of(file, TIME, TERMS), file.events()));
    }

    private Verdict verdict() {
        return HistoryChecker.check(cases, clients, told, TIME, TERMS);
    }

    private void store(int at, List<Recorded> events) {
        Stored before = cases.get(at);
        cases.set(at, new Stored(before.number(), before.process(), before.listing(), events));
    }

    private List<Recorded> events(int at) {
        return new ArrayList<>(cases.get(at).events());
    }

    @Test
    void passes_what_is_sound() {
        Verdict verdict = verdict();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.commands()).isGreaterThan(30);
        assertThat(verdict.acknowledged()).isEqualTo(verdict.commands());
    }

    @Test
    void finds_a_lost_command() {
        List<Recorded> events = events(1);
        events.removeLast();
        store(1, events);
        assertThat(verdict().lost()).isEqualTo(1);
        assertThat(verdict().problems())
                .anySatisfy(each -> assertThat(each).startsWith("lost:"))
                .anySatisfy(each -> assertThat(each).startsWith("wrong row:"))
                .anySatisfy(each -> assertThat(each).startsWith("too often in the audit chain:"));
    }

    @Test
    void finds_a_doubled_command() {
        List<Recorded> events = events(1);
        Recorded first = events.get(1);
        events.add(2, new Recorded(3, first.at(), first.actor(), first.command(), first.event()));
        for (int i = 3; i < events.size(); i++) {
            Recorded each = events.get(i);
            events.set(i, new Recorded(i + 1, each.at(), each.actor(), each.command(), each.event()));
        }
        store(1, events);
        assertThat(verdict().doubled()).isEqualTo(1);
        assertThat(verdict().problems())
                .anySatisfy(each -> assertThat(each).startsWith("doubled:"))
                .anySatisfy(each -> assertThat(each).startsWith("other than acknowledged:"))
                .anySatisfy(each -> assertThat(each).startsWith("not in the audit chain:"));
    }

    @Test
    void finds_a_gap() {
        List<Recorded> events = events(0);
        events.remove(2);
        store(0, events);
        assertThat(verdict().problems()).anySatisfy(each -> assertThat(each).startsWith("gap:"));
    }

    @Test
    void finds_a_row_and_a_queue_that_are_not_the_fold() {
        Stored right = cases.get(0);
        Listing was = right.listing();
        for (Listing wrong : List.of(
                new Listing(
                        was.state(),
                        was.number() - 1,
                        was.submittedAt(),
                        was.acceptedAt(),
                        was.decidedAt(),
                        was.due(),
                        was.granted(),
                        was.used(),
                        was.stars(),
                        was.withApplicant(),
                        was.holder(),
                        was.requests(),
                        was.turns(),
                        was.deadlines()),
                new Listing(
                        was.state(),
                        was.number(),
                        was.submittedAt(),
                        was.acceptedAt(),
                        was.decidedAt(),
                        was.due(),
                        was.granted(),
                        was.used(),
                        was.stars(),
                        was.withApplicant(),
                        was.holder(),
                        was.requests(),
                        was.turns(),
                        List.of(new Deadline(Deadline.Kind.BAD_MARK, "", Instant.EPOCH))),
                new Listing(
                        was.state(),
                        was.number(),
                        was.submittedAt(),
                        was.acceptedAt(),
                        was.decidedAt(),
                        was.due(),
                        was.granted(),
                        was.used(),
                        was.stars(),
                        was.withApplicant(),
                        was.holder(),
                        was.requests(),
                        List.of(new Listing.Turn("fire", "fire", Listing.Task.STEP, "", Instant.EPOCH, null)),
                        List.of()))) {
            cases.set(0, new Stored(right.number(), right.process(), wrong, right.events()));
            assertThat(verdict().problems()).singleElement().asString().startsWith("wrong row:");
        }
    }

    @Test
    void finds_what_the_rules_forbid() {
        List<Recorded> events = events(2);
        Recorded accepted = events.stream()
                .filter(each -> each.event() instanceof Event.Accepted)
                .findFirst()
                .orElseThrow();
        events.set(
                accepted.number() - 1,
                new Recorded(accepted.number(), accepted.at(), "owner", accepted.command(), accepted.event()));
        store(2, events);
        assertThat(verdict().problems()).anySatisfy(each -> assertThat(each).startsWith("against the rules:"));
    }

    @Test
    void finds_an_event_that_nobody_asked_for_and_one_that_was_refused() {
        ClientLog.Told last = clients.removeLast();
        assertThat(verdict().problems()).singleElement().asString().startsWith("nobody's:");
        clients.add(new ClientLog.Told(last.command(), List.of(), true));
        assertThat(verdict().problems()).singleElement().asString().startsWith("refused, and yet");
    }

    @Test
    void finds_two_answers_that_differ() {
        ClientLog.Told last = clients.removeLast();
        ClientLog.Acknowledged once = last.acknowledged().getFirst();
        clients.add(new ClientLog.Told(
                last.command(), List.of(once, new ClientLog.Acknowledged(once.where(), once.number() - 1)), false));
        assertThat(verdict().problems()).singleElement().asString().startsWith("other than acknowledged:");
    }

    @Test
    void finds_a_record_that_is_missing_or_twice_in_the_audit_chain() {
        String record = told.removeLast();
        assertThat(verdict().problems()).singleElement().asString().startsWith("not in the audit chain:");
        told.addAll(List.of(record, record));
        assertThat(verdict().problems()).singleElement().asString().startsWith("too often in the audit chain:");
    }
}
