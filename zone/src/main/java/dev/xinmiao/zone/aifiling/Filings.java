package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.FilingEvent.Begun;
import dev.xinmiao.zone.aifiling.FilingFile.Recorded;
import dev.xinmiao.zone.aifiling.QuestionTree.Walk;
import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.casework.Actor;
import dev.xinmiao.zone.casework.Casework;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Outcome;
import dev.xinmiao.zone.form.Field;
import dev.xinmiao.zone.form.Form;
import dev.xinmiao.zone.form.FormBook;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.DerivedId;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out commands on filings. A command carries an id: sent again, it answers what it answered first. */
@Service
class Filings {
    /** The field of a form that asks for the product's name. */
    private static final String PRODUCT = "product";

    private final FilingStore store;
    private final FilingRules rules;
    private final QuestionTree tree;
    private final Casework casework;
    private final ItemCatalogue items;
    private final FormBook forms;
    private final Audit audit;
    private final ZoneClock clock;
    private final TransactionTemplate transaction;

    Filings(
            FilingStore store,
            QuestionTree tree,
            Standard standard,
            Casework casework,
            ItemCatalogue items,
            FormBook forms,
            Audit audit,
            ZoneClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.rules = new FilingRules(tree, standard);
        this.tree = tree;
        this.casework = casework;
        this.items = items;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Begins what the answers lead to: a filing and its case for each duty, or the record that there is none, with its reason.
     *
     * @param reason needed where there is no duty
     * @return the filings begun
     */
    List<Long> begin(
            Actor actor, UUID command, SubjectId subject, String product, String model, Walk walk, String reason) {
        return once(() -> {
            List<Long> begun = new ArrayList<>();
            Set<FilingKind> duties = walk.duties();
            if (duties.isEmpty()) {
                begun.add(beginOne(actor, part(command, "none"), subject, product, model, null, walk, reason));
            }
            for (FilingKind kind : duties) {
                begun.add(beginOne(actor, part(command, kind.code()), subject, product, model, kind, walk, ""));
            }
            return begun;
        });
    }

    private static UUID part(UUID command, String name) {
        return DerivedId.of(command + " " + name);
    }

    private long beginOne(
            Actor actor,
            UUID command,
            SubjectId subject,
            String product,
            String model,
            @Nullable FilingKind kind,
            Walk walk,
            String reason) {
        Optional<FilingStore.Known> known = store.byCommand(command);
        if (known.isPresent()) {
            return known.get().filing();
        }
        String number = kind == null ? null : beginCase(actor, part(command, "case"), subject, product, kind, walk);
        Begun begun = new Begun(product, model, kind, walk.query(), reason, number);
        Instant now = clock.instant();
        long id = store.insert(subject, begun, Timestamp.from(now));
        FilingFile file = FilingFile.of(id, subject, List.of());
        append(file, actor, command, begun, now);
        if (kind == null && !walk.open()) {
            append(
                    file,
                    actor,
                    part(command, "decided"),
                    new FilingEvent.Decided(null, FilingEvent.Decider.ENTERPRISE, reason, clock.today()),
                    now);
        }
        return id;
    }

    /**
     * The case of the coach's item, with the process of the duty and what is known already; null where the zone has no such
     * item.
     */
    private @Nullable String beginCase(
            Actor actor, UUID command, SubjectId subject, String product, FilingKind kind, Walk walk) {
        ServiceItem item = item().orElse(null);
        if (item == null) {
            return null;
        }
        String process = Objects.requireNonNull(tree.processes().get(kind));
        if (!(casework.start(actor, command, item.code(), item.version(), process, subject)
                instanceof Outcome.Done begun)) {
            return null;
        }
        Map<String, String> known = known(forms.of(process), product, walk);
        if (!known.isEmpty()) {
            casework.act(begun.number(), actor, part(command, "known"), new Event.Answered(known));
        }
        return begun.number().toString();
    }

    /** What was answered already of what the form asks. A product's name that is too long for it is asked again. */
    private static Map<String, String> known(Form form, String product, Walk walk) {
        Map<String, String> known = new LinkedHashMap<>(walk.fills());
        known.put(PRODUCT, product);
        known.keySet().retainAll(form.fields().stream().map(Field::key).toList());
        known.keySet().removeAll(form.faults(known, false).keySet());
        return known;
    }

    /** The item under which the coach's cases run: the one that names a process of a filing. */
    Optional<ServiceItem> item() {
        return items.on(clock.today()).stream()
                .filter(each -> each.isOpen() && tree.processes().containsValue(each.process()))
                .findFirst();
    }

    /**
     * Lets the event happen, or says why it may not.
     *
     * @param enterprise whether whoever asks acts for the enterprise, and not as a coach
     */
    Optional<Bilingual> act(long id, Actor actor, UUID command, FilingEvent event) {
        return once(() -> {
            FilingStore.Row row = store.lock(id).orElseThrow();
            Optional<FilingStore.Known> known = store.byCommand(command);
            if (known.isPresent()) {
                Recorded before = known.get().recorded();
                // A seed is drawn afresh with each request, so that a sample sent twice is the same but for it.
                boolean same = known.get().filing() == id
                        && before.actor().equals(actor.name())
                        && unseeded(before.event()).equals(unseeded(event));
                return same
                        ? Optional.empty()
                        : Optional.of(new Bilingual(
                                "这个页面已经提交过别的内容：请刷新后再做。", "This page has sent something else already: reload it."));
            }
            FilingFile file = store.file(row);
            Optional<Bilingual> refusal = rules.refusal(file, event, actor.applicant(), actor.signer(), clock.today());
            if (refusal.isEmpty()) {
                append(file, actor, command, event, clock.instant());
            }
            return refusal;
        });
    }

    private static FilingEvent unseeded(FilingEvent event) {
        return event instanceof FilingEvent.Drawn drawn
                ? new FilingEvent.Drawn(drawn.check(), drawn.of(), drawn.population(), drawn.sample(), 0)
                : event;
    }

    private <T> T once(Supplier<T> command) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> command.get()));
        } catch (DuplicateKeyException e) {
            // The same command at the same moment, on another thread: it is stored by now.
            return Objects.requireNonNull(transaction.execute(_ -> command.get()));
        }
    }

    private void append(FilingFile file, Actor actor, UUID command, FilingEvent event, Instant now) {
        Recorded recorded = new Recorded(file.number() + 1, now, actor.name(), command, event);
        file.add(recorded);
        store.append(file, recorded);
        audit.tell(
                actor.name(),
                "ai-filing-" + FilingEvent.STORED.kind(event),
                "ai-filing/" + file.id(),
                "event " + recorded.number());
    }
}
