package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.calendar.LimitUnit;
import dev.xinmiao.zone.calendar.Span;
import dev.xinmiao.zone.calendar.Term;
import dev.xinmiao.zone.calendar.ValidityRule;
import dev.xinmiao.zone.casework.process.Circle;
import dev.xinmiao.zone.casework.process.Clause;
import dev.xinmiao.zone.casework.process.Problems;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import dev.xinmiao.zone.project.Permit.Ahead;
import dev.xinmiao.zone.project.Permit.By;
import dev.xinmiao.zone.project.Permit.Promise;
import dev.xinmiao.zone.project.Permit.Variant;
import dev.xinmiao.zone.project.Permits.Comparison;
import dev.xinmiao.zone.project.Permits.Input;
import dev.xinmiao.zone.project.Permits.Risk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code permits.yaml}, and refuses it with everything that is wrong, each with its line. */
final class PermitReader {
    private final YamlNode file;
    private final Problems problems;
    private final Map<String, YamlNode> places = new LinkedHashMap<>();

    private PermitReader(YamlNode file) {
        this.file = file;
        this.problems = new Problems(file.file());
    }

    static Permits read(YamlNode file) {
        return new PermitReader(file).read();
    }

    private Permits read() {
        problems.check(() -> file.only(Set.of("inputs", "risks", "comparison", "permits")));
        List<Input> inputs = new ArrayList<>();
        each("inputs", node -> {
            node.only(Set.of("key", "name"));
            inputs.add(new Input(node.required("key").text(), YamlWords.bilingual(node.required("name"))));
        });
        List<Risk> risks = new ArrayList<>();
        each("risks", node -> {
            node.only(Set.of("key", "name", "mark"));
            risks.add(new Risk(
                    node.required("key").text(), YamlWords.bilingual(node.required("name")), YamlWords.mark(node)));
        });
        List<Permit> permits = new ArrayList<>();
        each("permits", node -> {
            Permit permit = permit(node);
            if (places.putIfAbsent(permit.code(), node) != null) {
                problems.add(
                        node.required("code"),
                        "手续“%s”写了两次。".formatted(permit.code()),
                        "The permit “%s” is there twice.".formatted(permit.code()));
            } else {
                permits.add(permit);
            }
        });
        List<Comparison> comparison = new ArrayList<>();
        problems.check(() -> comparison.add(comparison(file.required("comparison"))));
        check(permits, inputs, risks);
        problems.refuse();
        return new Permits(permits, inputs, risks, comparison.getFirst());
    }

    private void each(String key, java.util.function.Consumer<YamlNode> reader) {
        problems.check(() -> file.list(key).forEach(node -> problems.check(() -> reader.accept(node))));
    }

    private static Permit permit(YamlNode node) {
        node.only(Set.of(
                "code",
                "name",
                "authority",
                "by",
                "date",
                "begins",
                "needs",
                "any-of",
                "reads",
                "legal",
                "promised",
                "least",
                "variants",
                "ahead",
                "promise",
                "validity",
                "phase",
                "optional",
                "clause",
                "note",
                "source"));
        return new Permit(
                YamlWords.key(node.required("code")),
                YamlWords.bilingual(node.required("name")),
                YamlWords.bilingual(node.required("authority")),
                node.get("by")
                        .map(by -> YamlWords.word(
                                by, By.values(), each -> each.name().toLowerCase(Locale.ROOT)))
                        .orElse(By.OFFICE),
                date(node, "date"),
                date(node, "begins"),
                words(node, "needs"),
                words(node, "any-of"),
                words(node, "reads"),
                term(node, "legal"),
                term(node, "promised"),
                node.get("least").map(PermitReader::least).orElse(null),
                node.list("variants").stream().map(PermitReader::variant).toList(),
                node.get("ahead").map(PermitReader::ahead).orElse(null),
                node.get("promise").map(PermitReader::promise).orElse(null),
                node.get("validity").map(ValidityRule::read).orElse(null),
                node.text("phase", ""),
                node.get("optional").map(YamlNode::truth).orElse(false),
                node.get("clause").map(Clause::read).orElse(null),
                node.get("note").map(YamlWords::bilingual).orElse(new Bilingual("", "")),
                node.text("source", ""));
    }

    private static List<String> words(YamlNode node, String key) {
        return node.list(key).stream().map(YamlNode::text).toList();
    }

    private static @Nullable ProjectDate date(YamlNode node, String key) {
        return node.get(key)
                .map(date -> YamlWords.word(date, ProjectDate.values(), ProjectDate::written))
                .orElse(null);
    }

    private static @Nullable Term term(YamlNode around, String key) {
        return around.get(key).map(PermitReader::term).orElse(null);
    }

    private static Term term(YamlNode node) {
        node.only(Set.of("days", "unit", "mark"));
        Limit limit = Limit.read(node, "days");
        if (limit instanceof Limit.Within(Span span) && !span.unit().isDays()) {
            throw new InvalidPackException(node.problem(
                    "手续的时限以日计。 Limits of permits are counted in days: use working-day, calendar-day or at-once."));
        }
        return new Term(limit, YamlWords.mark(node));
    }

    private static Term least(YamlNode node) {
        Term least = term(node);
        if (least.limit() instanceof Limit.Within(Span span) && span.unit() == LimitUnit.CALENDAR_DAY) {
            return least;
        }
        throw new InvalidPackException(
                node.problem("法定最短时间以自然日计。 The least that the law asks is counted in calendar-day."));
    }

    private static Variant variant(YamlNode node) {
        node.only(Set.of("key", "name", "legal", "promised"));
        return new Variant(
                node.required("key").text(),
                YamlWords.bilingual(node.required("name")),
                term(node, "legal"),
                term(node, "promised"));
    }

    private static Ahead ahead(YamlNode node) {
        node.only(Set.of("without", "issue"));
        return new Ahead(words(node, "without"), term(node.required("issue")));
    }

    private static Promise promise(YamlNode node) {
        node.only(Set.of("never"));
        return new Promise(words(node, "never"));
    }

    private Comparison comparison(YamlNode node) {
        node.only(Set.of("name", "source", "from", "days", "after"));
        Map<String, Integer> days = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> each : node.required("days").entries().entrySet()) {
            days.put(each.getKey(), each.getValue().integer());
            known(each.getValue(), each.getKey(), places.keySet());
        }
        Map<String, List<String>> after = new LinkedHashMap<>();
        node.get("after").map(YamlNode::entries).orElse(Map.of()).forEach((code, list) -> {
            after.put(code, list.elements().stream().map(YamlNode::text).toList());
            list.elements().forEach(each -> known(each, each.text(), places.keySet()));
        });
        YamlNode from = node.required("from");
        known(from, from.text(), places.keySet());
        return new Comparison(
                YamlWords.bilingual(node.required("name")), node.text("source", ""), from.text(), days, after);
    }

    private void check(List<Permit> permits, List<Input> inputs, List<Risk> risks) {
        Set<String> codes = places.keySet();
        Set<String> keys = inputs.stream().map(Input::key).collect(java.util.stream.Collectors.toSet());
        Set<String> dangers = risks.stream().map(Risk::key).collect(java.util.stream.Collectors.toSet());
        Map<String, List<String>> graph = new LinkedHashMap<>();
        for (Permit permit : permits) {
            YamlNode at = java.util.Objects.requireNonNull(places.get(permit.code()));
            at.list("needs").forEach(each -> known(each, each.text(), codes));
            at.list("any-of").forEach(each -> known(each, each.text(), codes));
            at.list("reads").forEach(each -> known(each, each.text(), keys));
            at.get("promise").ifPresent(each -> each.list("never").forEach(one -> known(one, one.text(), dangers)));
            at.get("ahead").ifPresent(each -> each.list("without").forEach(one -> known(one, one.text(), codes)));
            notBeyondTheLaw(at, permit);
            List<String> next = new ArrayList<>(permit.needs());
            next.addAll(permit.anyOf());
            graph.put(permit.code(), next);
        }
        if (!codes.contains(Permits.START)) {
            problems.add(file, "缺少开工节点 START。", "The step START is missing; all others lead to it.");
        }
        Circle.in(graph)
                .ifPresent(circle -> problems.add(
                        java.util.Objects.requireNonNull(places.get(circle.getFirst())),
                        "手续互为前提，成了环：%s。".formatted(String.join(" → ", circle)),
                        "These permits need each other in a circle: %s. Take one of the needs away."
                                .formatted(String.join(" → ", circle))));
    }

    private void notBeyondTheLaw(YamlNode at, Permit permit) {
        if (permit.legal() instanceof Term legal
                && permit.promised() instanceof Term promised
                && legal.limit() instanceof Limit.Within law
                && promised.limit() instanceof Limit.Within promise
                && law.span().unit() == promise.span().unit()
                && promise.span().parts() > law.span().parts()) {
            problems.add(
                    at.required("promised"),
                    "承诺时限长于法定时限。",
                    "The promise (%s) is longer than the law allows (%s)."
                            .formatted(promise.text().en(), law.text().en()));
        }
    }

    private void known(YamlNode at, String code, Set<String> codes) {
        if (!codes.contains(code)) {
            problems.add(
                    at,
                    "没有“%s”；有 %s。".formatted(code, String.join("、", codes)),
                    "There is no “%s”; there are %s.".formatted(code, String.join(", ", codes)));
        }
    }
}
