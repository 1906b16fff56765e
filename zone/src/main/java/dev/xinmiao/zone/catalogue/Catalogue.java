package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.catalogue.ItemView.ConditionView;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.Facts;
import dev.xinmiao.zone.form.Field;
import dev.xinmiao.zone.form.FormBook;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.item.AudienceCheck;
import dev.xinmiao.zone.item.AudienceCondition;
import dev.xinmiao.zone.item.Category;
import dev.xinmiao.zone.item.Errand;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ItemChange;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.programme.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The zone's services as pages show them today. */
@Service
public class Catalogue {
    private static final int ON_THE_HOME_PAGE = 3;

    private final ItemCatalogue items;
    private final Rulebook rulebook;
    private final Facts facts;
    private final FormBook forms;
    private final ZoneClock clock;

    Catalogue(ItemCatalogue items, Rulebook rulebook, Facts facts, FormBook forms, ZoneClock clock) {
        this.items = items;
        this.rulebook = rulebook;
        this.facts = facts;
        this.forms = forms;
        this.clock = clock;
    }

    /** An errand with the first of its items, for the home page. */
    public record Way(Errand errand, List<ServiceItem> first) {}

    public List<Way> ways() {
        return items.errands().stream()
                .map(errand -> new Way(
                        errand,
                        items.named(errand.items(), clock.today()).stream()
                                .limit(ON_THE_HOME_PAGE)
                                .toList()))
                .toList();
    }

    @Nullable
    Errand errand(String id) {
        return items.errands().stream()
                .filter(errand -> errand.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    ListView list(ItemFilter filter) {
        List<ServiceItem> all = items.on(clock.today());
        return new ListView(
                filter,
                clock.today(),
                all.size(),
                items.batches(clock.today()),
                all.stream()
                        .collect(Collectors.groupingBy(
                                ServiceItem::category, () -> new EnumMap<>(Category.class), Collectors.counting())),
                all.stream()
                        .filter(filter::lets)
                        .collect(Collectors.groupingBy(ServiceItem::category, TreeMap::new, Collectors.toList())),
                items.errands(),
                items.bundles());
    }

    /** @param version null for the one in force today */
    Optional<ItemView> item(Viewer viewer, String code, @Nullable Integer version) {
        LocalDate today = clock.today();
        Optional<ServiceItem> current = items.current(code, today);
        Optional<ServiceItem> wanted = version == null
                ? current.or(() -> items.versions(code).stream().findFirst())
                : items.version(code, version)
                        .filter(item -> item.status().state().isPublic());
        return wanted.map(
                item -> view(viewer, item, current.filter(item::equals).isPresent(), today));
    }

    private ItemView view(Viewer viewer, ServiceItem item, boolean current, LocalDate today) {
        ProgrammeCatalogue programmes = rulebook.current();
        AudienceCheck check = null;
        String enterprise = null;
        if (viewer instanceof Viewer.Member member) {
            FactBook book = facts.of(member.enterprise(), clock.now());
            check = AudienceCheck.of(item, programmes, book);
            enterprise = "/enterprises/" + member.enterpriseId();
        }
        var conditions = new ArrayList<ConditionView>();
        for (int i = 0; i < item.audience().conditions().size(); i++) {
            conditions.add(condition(
                    item.audience().conditions().get(i),
                    programmes,
                    check == null ? null : check.answers().get(i).state()));
        }
        List<ItemChange> history = items.changes(item.code()).stream()
                .filter(change -> !change.day().isAfter(today))
                .toList()
                .reversed();
        return new ItemView(
                item,
                current,
                today,
                conditions,
                check,
                enterprise,
                history,
                items.bundles().stream()
                        .filter(bundle -> bundle.items().contains(item.code()))
                        .toList());
    }

    private static ConditionView condition(
            AudienceCondition condition, ProgrammeCatalogue programmes, Standing.@Nullable State answer) {
        return switch (condition) {
            case AudienceCondition.Meets meets ->
                new ConditionView(
                        meets.programmes().stream()
                                .map(programmes::find)
                                .flatMap(Optional::stream)
                                .toList(),
                        null,
                        List.of(),
                        answer);
            case AudienceCondition.FactBegins begins ->
                new ConditionView(
                        List.of(),
                        programmes.dictionary().find(begins.fact()).orElse(null),
                        begins.beginnings(),
                        answer);
        };
    }

    Optional<BundleView> bundle(String id) {
        return items.bundle(id).map(bundle -> {
            List<ServiceItem> today = items.named(bundle.items(), clock.today());
            return new BundleView(bundle, today, questions(today));
        });
    }

    private List<Field> questions(List<ServiceItem> of) {
        Map<String, Field> once = new LinkedHashMap<>();
        for (ServiceItem item : of) {
            if (item.process() != null) {
                forms.of(item.process()).fields().forEach(field -> once.putIfAbsent(field.key(), field));
            }
        }
        return List.copyOf(once.values());
    }

    /** For the feeds. */
    List<ItemChange> changes() {
        return items.changes(clock.today());
    }

    List<ServiceItem> today() {
        return items.on(clock.today());
    }

    Map<ServiceItem.Batch, Long> batches() {
        return new LinkedHashMap<>(items.batches(clock.today()));
    }

    /** Every version that was ever public. */
    List<ServiceItem> published() {
        return items.all().stream()
                .filter(item -> item.status().state().isPublic())
                .toList();
    }
}
