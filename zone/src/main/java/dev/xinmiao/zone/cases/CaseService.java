package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.calendar.Reading;
import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.cases.CaseView.Paper;
import dev.xinmiao.zone.cases.CaseView.Question;
import dev.xinmiao.zone.cases.CaseView.Refused;
import dev.xinmiao.zone.cases.CaseView.StepLine;
import dev.xinmiao.zone.casework.CaseClocks;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Deadlines;
import dev.xinmiao.zone.casework.Given;
import dev.xinmiao.zone.casework.Request;
import dev.xinmiao.zone.casework.StepView;
import dev.xinmiao.zone.casework.Terms;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.form.Field;
import dev.xinmiao.zone.form.Form;
import dev.xinmiao.zone.form.FormBook;
import dev.xinmiao.zone.form.Prefill;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the page of a case together. */
@Service
class CaseService {
    private final Casework casework;
    private final CaseLists lists;
    private final Processes processes;
    private final ItemCatalogue items;
    private final FormBook forms;
    private final Facts facts;
    private final FactDictionary dictionary;
    private final SubjectRegistry subjects;
    private final Powers powers;
    private final Persons persons;
    private final Terms terms;
    private final WorkingTime time;
    private final ZoneClock clock;
    private final Audit audit;

    CaseService(
            Casework casework,
            CaseLists lists,
            Processes processes,
            ItemCatalogue items,
            FormBook forms,
            Facts facts,
            FactDictionary dictionary,
            SubjectRegistry subjects,
            Powers powers,
            Persons persons,
            Terms terms,
            WorkingTime time,
            ZoneClock clock,
            Audit audit) {
        this.casework = casework;
        this.lists = lists;
        this.processes = processes;
        this.items = items;
        this.forms = forms;
        this.facts = facts;
        this.dictionary = dictionary;
        this.subjects = subjects;
        this.powers = powers;
        this.persons = persons;
        this.terms = terms;
        this.time = time;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The page as it is for this person; empty where there is no such case for them.
     *
     * @param day the case as it stood at its end; null for now
     * @param done the number of an event that this person has just caused; null for none
     */
    Optional<CaseView> view(
            Viewer viewer, String number, @Nullable LocalDate day, @Nullable Integer done, Refused refused) {
        CaseRow row = CaseNumber.parse(number).flatMap(casework::row).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant moment = day == null
                ? now
                : day.atTime(LocalTime.MAX).atZone(ZoneClock.CHINA).toInstant();
        CaseFile file = casework.find(row.number(), moment).orElseThrow();
        powers.requireRead(viewer, row, file);
        if (viewer.isOfficer()) {
            audit.tell(viewer.username(), "read-case", "case/" + row.number(), "");
        }
        return Optional.of(view(
                viewer, row, file, day == null ? null : moment, moment.isAfter(now) ? now : moment, done, refused));
    }

    private CaseView view(
            Viewer viewer,
            CaseRow row,
            CaseFile file,
            @Nullable Instant asOf,
            Instant at,
            @Nullable Integer done,
            Refused refused) {
        CaseClocks clocks = CaseClocks.of(file);
        List<Diary.Entry> diary = Diary.of(file);
        Instant read = file.decidedAt().orElse(at);
        return new CaseView(
                row,
                file,
                name(row),
                enterprise(row.subject()),
                asOf,
                file.steps().stream().map(step -> line(step, file, clocks, at)).toList(),
                clocks.promised().map(each -> each.read(read, time)).orElse(null),
                clocks.legal().map(each -> each.read(read, time)).orElse(null),
                lists.pace(row.process(), clock.today().minusYears(1)).orElse(null),
                PlanView.of(file, time, clock.today()),
                questions(row, file, refused.move().isEmpty() ? refused.typed() : Map.of()),
                papers(row, file),
                diary,
                asOf == null ? MoveFinder.moves(file, powers.actor(viewer), persons::holders) : MoveFinder.none(),
                List.copyOf(time.stopKinds()),
                List.copyOf(processes.desks().all()),
                UUID.randomUUID(),
                refused,
                diary.stream()
                        .filter(each -> done != null
                                && each.number() == done
                                && each.actor().equals(viewer.username()))
                        .findFirst()
                        .orElse(null),
                asOf == null ? new Deadlines(terms, time).of(file) : List.of(),
                persons.colleagues(viewer));
    }

    private StepLine line(StepView view, CaseFile file, CaseClocks clocks, Instant at) {
        Instant ended = view.turns().isEmpty() ? null : view.turns().getLast().until();
        Instant read = ended == null ? file.decidedAt().orElse(at) : ended;
        Reading reading = clocks.of(view).map(each -> each.read(read, time)).orElse(null);
        return new StepLine(
                view.step().id(),
                view.step().name(),
                Words.shape(view.state(), view.verdict()),
                Words.step(view.state(), view.verdict()),
                view.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                reading,
                processes
                        .desks()
                        .find(view.step().desk())
                        .map(each -> each.name().zh())
                        .orElse(view.step().desk()),
                view.person(),
                view.step().needs(),
                file.opinions().stream()
                        .filter(each -> each.step().equals(view.step().id()))
                        .toList());
    }

    /** Keys that may be filled in or handed in now: all before submission, then what was asked for or may follow. */
    private static Set<String> open(CaseFile file, Form form) {
        Set<String> open = new HashSet<>();
        switch (file.state()) {
            case DRAFT, RETURNED -> {
                file.process().materials().stream().map(Material::key).forEach(open::add);
                form.fields().stream().map(Field::key).forEach(open::add);
            }
            case IN_PROGRESS, PAUSED -> {
                file.requests().stream()
                        .filter(Request::isOpen)
                        .forEach(each -> each.wants().forEach(want -> open.add(want.key())));
                file.deferred().forEach(each -> open.add(each.key()));
            }
            default -> {}
        }
        open.addAll(file.hearing());
        return open;
    }

    List<Paper> papers(CaseRow row, CaseFile file) {
        Set<String> open = open(file, forms.of(row.process()));
        return file.process().materials().stream()
                .map(each -> new Paper(each, file.given().get(each.key()), open.contains(each.key())))
                .toList();
    }

    /** @param typed by field, shown in the place of what is stored */
    List<Question> questions(CaseRow row, CaseFile file, Map<String, String> typed) {
        Form form = forms.of(row.process());
        Set<String> open = open(file, form);
        // What the zone knows matters while something can be filled in.
        Map<String, Prefill.Known> prefilled = form.fields().stream().anyMatch(field -> open.contains(field.key()))
                ? Prefill.of(form, facts.of(row.subject(), clock.now()), dictionary)
                : Map.of();
        return form.fields().stream()
                .map(field -> {
                    Given given = file.given().get(field.key());
                    Prefill.Known fact = prefilled.get(field.key());
                    boolean mayBeChanged = open.contains(field.key());
                    String known = given != null ? given.value() : mayBeChanged && fact != null ? fact.value() : "";
                    String answer = typed.getOrDefault(field.key(), known);
                    return new Question(field, answer, fact, mayBeChanged);
                })
                .toList();
    }

    List<CaseListViews.Line> lines(List<CaseRow> rows) {
        Map<SubjectId, String> names = names(rows);
        return rows.stream()
                .map(row -> new CaseListViews.Line(row, name(row), names.getOrDefault(row.subject(), "")))
                .toList();
    }

    /** Of the enterprises, by one question for all. */
    Map<SubjectId, String> names(List<CaseRow> rows) {
        return subjects.names(rows.stream().map(CaseRow::subject).toList());
    }

    /** Of its item, and of what it is about. */
    Bilingual name(CaseRow row) {
        Bilingual item = processes
                .edition(row.process())
                .map(Processes.Edition::process)
                // Nobody applied for the item.
                .filter(process -> process.exOfficio() && row.matter().isPresent())
                .map(dev.xinmiao.zone.casework.process.Process::name)
                .or(() -> items.version(row.item(), row.itemVersion()).map(ServiceItem::name))
                .orElse(new Bilingual(row.item(), row.item()));
        return casework.matter(row)
                .map(matter -> new Bilingual(item.zh() + "：" + matter.zh(), item.en() + ": " + matter.en()))
                .orElse(item);
    }

    String enterprise(SubjectId subject) {
        return subjects.find(subject).map(each -> each.name()).orElse("");
    }
}
