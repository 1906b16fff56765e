package dev.xinmiao.zone.item;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a pack's items, checked one by one and against each other. */
final class ItemFiles {
    private static final String ENDING = ".yaml";

    private final Pack pack;
    private final ProgrammeCatalogue programmes;
    private final List<PackProblem> problems = new ArrayList<>();
    private final Map<ServiceItem, YamlNode> files = new LinkedHashMap<>();

    ItemFiles(Pack pack, ProgrammeCatalogue programmes) {
        this.pack = pack;
        this.programmes = programmes;
    }

    ItemCatalogue load() {
        return load(true);
    }

    /** As {@link #load()}, but what isn't on record as published yet is let in: it is about to be put there. */
    ItemCatalogue loadToPublish() {
        return load(false);
    }

    private ItemCatalogue load(boolean onRecord) {
        readAll();
        files.forEach(this::checkConditions);
        checkVersions();
        checkBatches();
        PublishedVersions published = PublishedVersions.read(pack, problems);
        files.forEach((item, file) -> {
            if (onRecord) {
                published.check(item, file, problems);
            } else {
                published.checkKnown(item, file, problems);
            }
        });
        if (problems.isEmpty()) {
            // A file that couldn't be read isn't gone.
            published.checkNoneIsGone(files.keySet(), problems);
        }
        var codes = files.keySet().stream().map(ServiceItem::code).collect(Collectors.toSet());
        var ways = new Ways(codes, problems);
        var catalogue = new ItemCatalogue(files.keySet(), ways.bundles(pack), ways.errands(pack));
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return catalogue;
    }

    private void readAll() {
        var reader = new ItemReader(problems);
        for (Path path : pack.files("items", ENDING)) {
            try {
                YamlNode file = pack.yaml(path);
                ServiceItem item = reader.read(file);
                if (item != null) {
                    checkName(item, path.getFileName().toString(), file);
                    if (files.put(item, file) != null) {
                        problems.add(file.problem(twice(item)));
                    }
                }
            } catch (InvalidPackException e) {
                problems.addAll(e.problems());
            }
        }
    }

    private static String twice(ServiceItem item) {
        return "%s 有两个文件。 there are two files of %s".formatted(item.id(), item.id());
    }

    /** {@code <code>.yaml} is the newest version, {@code <code>@<version>.yaml} one before. */
    private void checkName(ServiceItem item, String name, YamlNode file) {
        if (!name.equals(item.code() + ENDING) && !name.equals(item.id() + ENDING)) {
            problems.add(file.problem("文件名应为 %s.yaml（现行版本）或 %s.yaml（旧版本）。 its name should be one of these"
                    .formatted(item.code(), item.id())));
        }
    }

    private void checkConditions(ServiceItem item, YamlNode file) {
        YamlNode place = file.required("audience").get("conditions").orElse(file);
        for (AudienceCondition condition : item.audience().conditions()) {
            switch (condition) {
                case AudienceCondition.Meets meets ->
                    meets.programmes().stream()
                            .filter(id -> programmes.find(id).isEmpty())
                            .forEach(id -> problems.add(
                                    place.problem("没有认定或优惠“%s”。 there is no programme '%s'".formatted(id, id))));
                case AudienceCondition.FactBegins begins -> {
                    FactDefinition fact =
                            programmes.dictionary().find(begins.fact()).orElse(null);
                    if (fact == null || fact.yearly()) {
                        problems.add(place.problem("指标字典中没有长期指标“%s”。 the dictionary has no lasting fact '%s'"
                                .formatted(begins.fact(), begins.fact())));
                    }
                }
            }
        }
    }

    /** Versions count up from 1 without a gap, and each begins after the one before. */
    private void checkVersions() {
        Map<String, TreeMap<Integer, ServiceItem>> byCode = new TreeMap<>();
        files.forEach((item, file) -> {
            ServiceItem other =
                    byCode.computeIfAbsent(item.code(), code -> new TreeMap<>()).put(item.version(), item);
            if (other != null) {
                problems.add(file.problem(twice(item)));
            }
        });
        byCode.forEach((code, versions) -> {
            LocalDate from = LocalDate.MIN;
            int expected = 1;
            for (ServiceItem item : versions.values()) {
                YamlNode file = files.get(item);
                if (file != null && item.version() != expected) {
                    problems.add(file.problem(
                            "缺少前一版本 items/%s@%d.yaml。 the version before is missing".formatted(code, expected)));
                }
                if (file != null && !item.validity().from().isAfter(from)) {
                    problems.add(file.required("effectiveFrom")
                            .problem("新版本应晚于前一版本（%s）生效。 a version takes effect after the one before".formatted(from)));
                }
                expected = item.version() + 1;
                from = item.validity().from();
            }
        });
    }

    /** All items of a batch have its one date. */
    private void checkBatches() {
        Map<Integer, LocalDate> dates = new HashMap<>();
        files.forEach((item, file) -> {
            LocalDate first =
                    dates.putIfAbsent(item.batch().number(), item.batch().date());
            if (first != null && !first.equals(item.batch().date())) {
                problems.add(file.required("batch")
                        .problem("第 %d 批的日期不一致：%s 与 %s。 the batch has two dates"
                                .formatted(
                                        item.batch().number(),
                                        first,
                                        item.batch().date())));
            }
        });
    }
}
