package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseListViews.Line;
import dev.xinmiao.zone.cases.CaseListViews.Told;
import dev.xinmiao.zone.cases.CaseView.Paper;
import dev.xinmiao.zone.cases.CaseView.Question;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.casework.Refusal;
import dev.xinmiao.zone.form.Form;
import dev.xinmiao.zone.form.FormBook;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.Bundle;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the cases of a bundle together, and moves those that aren't handed in yet as one. */
@Service
class ReceiptService {
    private final Receipts receipts;
    private final Casework casework;
    private final CaseService cases;
    private final ItemCatalogue items;
    private final FormBook forms;
    private final Powers powers;
    private final ZoneClock clock;

    ReceiptService(
            Receipts receipts,
            Casework casework,
            CaseService cases,
            ItemCatalogue items,
            FormBook forms,
            Powers powers,
            ZoneClock clock) {
        this.receipts = receipts;
        this.casework = casework;
        this.cases = cases;
        this.items = items;
        this.forms = forms;
        this.powers = powers;
        this.clock = clock;
    }

    /** The bundle with those of its items that can be begun today. */
    Optional<ReceiptView.Begin> choice(String bundle) {
        return items.bundle(bundle)
                .map(each -> new ReceiptView.Begin(each.id(), each.title(), open(each), UUID.randomUUID()));
    }

    private List<ServiceItem> open(Bundle bundle) {
        return items.named(bundle.items(), clock.today()).stream()
                .filter(ServiceItem::isOpen)
                .toList();
    }

    /** All of them or none; the same command again answers the same receipt. Empty if no open item is chosen. */
    @Transactional
    public Optional<String> begin(Viewer.Member member, String bundle, List<String> codes, UUID command) {
        Optional<Receipts.Receipt> known = receipts.byCommand(command);
        if (known.isPresent()) {
            return known.filter(each -> each.subject().equals(member.enterprise()))
                    .map(each -> each.number().toString());
        }
        List<CaseNumber> begun = new ArrayList<>();
        for (ServiceItem item : items.bundle(bundle).map(this::open).orElse(List.of())) {
            if (codes.contains(item.code())) {
                Outcome outcome = casework.start(
                        powers.actor(member),
                        DerivedId.part(command, item.code()),
                        item.code(),
                        item.version(),
                        Objects.requireNonNull(item.process()),
                        member.enterprise());
                if (!(outcome instanceof Outcome.Done(CaseNumber number, int _, boolean _))) {
                    throw new IllegalStateException("could not begin " + item.code());
                }
                begun.add(number);
            }
        }
        return begun.isEmpty()
                ? Optional.empty()
                : Optional.of(receipts.add(bundle, member.enterprise(), command, member.username(), begun)
                        .number()
                        .toString());
    }

    /** Empty where there is no such receipt for this person. */
    Optional<Receipts.Receipt> find(Viewer viewer, String number) {
        return CaseNumber.parse(number)
                .flatMap(receipts::find)
                .filter(each -> Powers.member(viewer)
                        .filter(member -> member.enterprise().equals(each.subject()))
                        .isPresent());
    }

    List<Receipts.Receipt> of(Viewer.Member member) {
        return receipts.of(member.enterprise());
    }

    Bilingual title(Receipts.Receipt receipt) {
        return items.bundle(receipt.bundle())
                .map(Bundle::title)
                .orElse(new Bilingual(receipt.bundle(), receipt.bundle()));
    }

    /** What was tried and what is to be shown of it. */
    record Tried(
            Map<String, Bilingual> faults,
            Map<String, String> typed,
            @Nullable Bilingual refusal,
            List<Told> told) {
        static final Tried NOTHING = new Tried(Map.of(), Map.of(), null, List.of());
    }

    private record Part(CaseRow row, CaseFile file) {
        boolean open() {
            return file.state() == CaseState.DRAFT || file.state() == CaseState.RETURNED;
        }
    }

    private List<Part> parts(Receipts.Receipt receipt) {
        List<Part> parts = new ArrayList<>();
        for (long id : receipts.cases(receipt)) {
            CaseRow row = casework.row(id).orElseThrow();
            parts.add(new Part(row, casework.find(row.number()).orElseThrow()));
        }
        return parts;
    }

    ReceiptView view(Receipts.Receipt receipt, Tried tried) {
        List<Part> parts = parts(receipt);
        Map<String, Question> questions = new LinkedHashMap<>();
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (Part part : parts.stream().filter(Part::open).toList()) {
            cases.questions(part.row(), part.file(), tried.typed())
                    .forEach(each -> questions.merge(each.field().key(), each, ReceiptService::stricter));
            cases.papers(part.row(), part.file())
                    .forEach(each -> papers.merge(each.material().key(), each, ReceiptService::stricter));
        }
        List<Line> lines = cases.lines(parts.stream().map(Part::row).toList());
        return new ReceiptView(
                receipt.number().toString(),
                title(receipt),
                lines,
                List.copyOf(questions.values()),
                List.copyOf(papers.values()),
                parts.stream().anyMatch(Part::open),
                UUID.randomUUID(),
                tried.faults(),
                tried.refusal(),
                tried.told());
    }

    private static Question stricter(Question one, Question two) {
        return one.field().required() || !two.field().required() ? one : two;
    }

    /** Given only when it is given everywhere. */
    private static Paper stricter(Paper one, Paper two) {
        Paper missing = one.given() == null ? one : two;
        return one.material().need().compareTo(two.material().need()) <= 0
                ? new Paper(one.material(), missing.given(), one.open())
                : new Paper(two.material(), missing.given(), two.open());
    }

    /** Writes each answer into every case that asks for it, and hands all in if {@code submit} and nothing is wrong. */
    @Transactional
    public Tried answer(
            Viewer viewer, Receipts.Receipt receipt, Map<String, String> sent, UUID command, boolean submit) {
        Map<String, Bilingual> faults = new LinkedHashMap<>();
        List<Part> open = parts(receipt).stream().filter(Part::open).toList();
        for (Part part : open) {
            Form form = forms.of(part.row().process());
            Map<String, String> answers = new LinkedHashMap<>();
            form.fields().forEach(field -> {
                String value = sent.get(field.key());
                if (value != null && !value.isBlank()) {
                    answers.put(field.key(), value.strip());
                }
            });
            Map<String, Bilingual> wrong = form.faults(answers, submit);
            faults.putAll(wrong);
            answers.keySet().removeAll(wrong.keySet());
            if (!answers.isEmpty()) {
                casework.act(
                        part.row().number(),
                        powers.actor(viewer),
                        DerivedId.part(command, "answer/" + part.row().number()),
                        new Event.Answered(answers));
            }
        }
        List<Told> told = submit && faults.isEmpty()
                ? each(viewer, open, command, "submit", _ -> Optional.of(new Event.Submitted()))
                : List.of();
        return new Tried(faults, faults.isEmpty() ? Map.of() : sent, null, told);
    }

    /** Puts a file into every case that asks for that material. */
    @Transactional
    public Tried supply(Viewer viewer, Receipts.Receipt receipt, UUID command, Event.Supplied file) {
        List<Part> open = parts(receipt).stream().filter(Part::open).toList();
        List<Told> told = each(
                viewer,
                open,
                command,
                "file",
                part -> part.file().process().materials().stream()
                                .anyMatch(each -> each.key().equals(file.material()))
                        ? Optional.of(file)
                        : Optional.empty());
        return new Tried(Map.of(), Map.of(), null, told);
    }

    private List<Told> each(
            Viewer viewer, List<Part> parts, UUID command, String what, Function<Part, Optional<Event>> event) {
        List<Told> told = new ArrayList<>();
        for (Part part : parts) {
            CaseNumber number = part.row().number();
            event.apply(part)
                    .map(each -> casework.act(
                            number, powers.actor(viewer), DerivedId.part(command, what + "/" + number), each))
                    .ifPresent(outcome -> told.add(new Told(
                            number.toString(),
                            outcome instanceof Outcome.Refused(Refusal refusal) ? refusal.reason() : null)));
        }
        return told;
    }
}
