package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingEvent.Answered;
import dev.xinmiao.zone.aifiling.FilingEvent.Asked;
import dev.xinmiao.zone.aifiling.FilingEvent.Assessed;
import dev.xinmiao.zone.aifiling.FilingEvent.BaseChanged;
import dev.xinmiao.zone.aifiling.FilingEvent.Begun;
import dev.xinmiao.zone.aifiling.FilingEvent.Counted;
import dev.xinmiao.zone.aifiling.FilingEvent.Decided;
import dev.xinmiao.zone.aifiling.FilingEvent.Drawn;
import dev.xinmiao.zone.aifiling.FilingEvent.Happened;
import dev.xinmiao.zone.aifiling.FilingEvent.Judged;
import dev.xinmiao.zone.aifiling.FilingEvent.Moved;
import dev.xinmiao.zone.aifiling.FilingEvent.Reported;
import dev.xinmiao.zone.aifiling.FilingEvent.Reviewed;
import dev.xinmiao.zone.aifiling.FilingEvent.Shown;
import dev.xinmiao.zone.aifiling.FilingEvent.Tested;
import dev.xinmiao.zone.kernel.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A filing as its events leave it. */
public final class FilingFile {
    private final long id;
    private final SubjectId subject;
    private final List<Recorded> events = new ArrayList<>();
    private final List<Entry<Decided>> decisions = new ArrayList<>();
    private final List<BaseChanged> bases = new ArrayList<>();
    private final Map<String, BankState> banks = new LinkedHashMap<>();
    private final Map<Integer, Run> runs = new LinkedHashMap<>();
    private final Map<String, Judged> judged = new LinkedHashMap<>();
    private final Map<Integer, Round> rounds = new LinkedHashMap<>();
    private final Map<Integer, Dated> dated = new LinkedHashMap<>();
    private final List<Moved> moves = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private @Nullable Begun begun;
    private @Nullable FilingKind kind;
    private FilingState state = FilingState.INTENT;
    private @Nullable Moved filed;
    private @Nullable Entry<Assessed> assessed;

    private FilingFile(long id, SubjectId subject) {
        this.id = id;
        this.subject = subject;
    }

    /** @param number of the event in its filing, from 1 */
    public record Recorded(int number, Instant at, String actor, UUID command, FilingEvent event) {}

    /** An event of one kind, and who entered it. */
    public record Entry<E extends FilingEvent>(String actor, Instant at, E event) {}

    /** @param last when it was last updated or looked through; the day from which its clock runs */
    public record BankState(
            @Nullable Counted counted, @Nullable Reviewed reviewed, LocalDate last) {}

    /** @param tested null while no result was entered */
    public record Run(int number, Drawn drawn, @Nullable Tested tested, String actor, Instant at) {}

    public record Round(int number, Asked asked, @Nullable Answered answered) {}

    public record Dated(
            int number, Happened happened, @Nullable Reported reported) {}

    static FilingFile of(long id, SubjectId subject, List<Recorded> events) {
        FilingFile file = new FilingFile(id, subject);
        events.forEach(file::add);
        return file;
    }

    void add(Recorded recorded) {
        events.add(recorded);
        switch (recorded.event()) {
            case Begun it -> {
                begun = it;
                kind = it.kind();
            }
            case Decided it -> {
                decisions.add(new Entry<>(recorded.actor(), recorded.at(), it));
                kind = it.kind();
                state = it.kind() == null ? FilingState.NOT_NEEDED : FilingState.CLASSIFIED;
            }
            case BaseChanged it -> bases.add(it);
            case Counted it -> banks.merge(it.bank(), new BankState(it, null, it.on()), FilingFile::later);
            case Reviewed it -> banks.merge(it.bank(), new BankState(null, it, it.on()), FilingFile::later);
            case Drawn it ->
                runs.put(recorded.number(), new Run(recorded.number(), it, null, recorded.actor(), recorded.at()));
            case Tested it ->
                runs.computeIfPresent(
                        it.draw(), (number, run) -> new Run(number, run.drawn(), it, run.actor(), run.at()));
            case Judged it -> judged.put(it.clause(), it);
            case Assessed it -> assessed = new Entry<>(recorded.actor(), recorded.at(), it);
            case Moved it -> {
                moves.add(it);
                state = it.to();
                if (it.to() == FilingState.FILED) {
                    filed = it;
                }
            }
            case Asked it -> rounds.put(recorded.number(), new Round(recorded.number(), it, null));
            case Answered it ->
                rounds.computeIfPresent(it.round(), (number, round) -> new Round(number, round.asked(), it));
            case Happened it -> dated.put(recorded.number(), new Dated(recorded.number(), it, null));
            case Reported it ->
                dated.computeIfPresent(it.happened(), (number, each) -> new Dated(number, each.happened(), it));
            case Shown it -> shown.add(it);
        }
    }

    private static BankState later(BankState before, BankState now) {
        return new BankState(
                now.counted() == null ? before.counted() : now.counted(),
                now.reviewed() == null ? before.reviewed() : now.reviewed(),
                before.last().isAfter(now.last()) ? before.last() : now.last());
    }

    public long id() {
        return id;
    }

    public SubjectId subject() {
        return subject;
    }

    public List<Recorded> events() {
        return List.copyOf(events);
    }

    public Begun begun() {
        return java.util.Objects.requireNonNull(begun);
    }

    /** The duty as decided last; null for none. */
    public @Nullable FilingKind kind() {
        return kind;
    }

    public FilingState state() {
        return state;
    }

    public List<Entry<Decided>> decisions() {
        return List.copyOf(decisions);
    }

    public List<BaseChanged> bases() {
        return List.copyOf(bases);
    }

    public Optional<BankState> bank(String id) {
        return Optional.ofNullable(banks.get(id));
    }

    /** All samples ever drawn for a test, in their order. */
    public List<Run> runs(String check) {
        return runs.values().stream()
                .filter(each -> each.drawn().check().equals(check))
                .toList();
    }

    public Optional<Run> run(int number) {
        return Optional.ofNullable(runs.get(number));
    }

    public Optional<Judged> judged(String clause) {
        return Optional.ofNullable(judged.get(clause));
    }

    public @Nullable Entry<Assessed> assessed() {
        return assessed;
    }

    public List<Round> rounds() {
        return List.copyOf(rounds.values());
    }

    public Optional<Round> round(int number) {
        return Optional.ofNullable(rounds.get(number));
    }

    public List<Dated> dated() {
        return List.copyOf(dated.values());
    }

    public List<Moved> moves() {
        return List.copyOf(moves);
    }

    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    /** The move that filed it last; null where it isn't filed. */
    public @Nullable Moved filed() {
        return filed;
    }

    int number() {
        return events.size();
    }

    boolean any(Predicate<FilingEvent> wanted) {
        return events.stream().map(Recorded::event).anyMatch(wanted);
    }
}
