package dev.xinmiao.zone.law;

import dev.xinmiao.zone.law.LawRecord.Name;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All laws of a file, the versions of each dated against each other: one is in force until the next begins. */
final class LawBook {
    static final LawBook EMPTY = new LawBook(List.of());

    private static final Pattern BEGINS =
            Pattern.compile("自\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*起\\s*(?:施行|实施|生效)");

    /** The oldest version first, those without a date before it. */
    private final Map<Name, List<Law>> byName = new LinkedHashMap<>();

    private final Map<String, Law> byId = new LinkedHashMap<>();

    LawBook(List<LawRecord> records) {
        Map<Name, List<LawRecord>> versions = records.stream()
                .collect(Collectors.groupingBy(LawRecord::name, LinkedHashMap::new, Collectors.toList()));
        versions.forEach((name, all) -> {
            List<Law> dated = dated(all);
            byName.put(name, dated);
            dated.forEach(law -> byId.put(law.id(), law));
        });
    }

    private record Begun(LawRecord version, LocalDate date, LocalDate from) {}

    private static List<Law> dated(List<LawRecord> versions) {
        List<Begun> begun = new ArrayList<>();
        for (LawRecord version : versions) {
            LocalDate date = version.date();
            if (date != null) {
                begun.add(new Begun(version, date, begins(version, date)));
            }
        }
        begun.sort(Comparator.comparing(Begun::from).thenComparing(Begun::date));
        @Nullable LocalDate first = begun.isEmpty() ? null : begun.getFirst().from();
        List<Law> laws = new ArrayList<>();
        for (LawRecord version : versions) {
            if (version.date() == null) {
                // From the same day until it: never.
                laws.add(law(version, first, first));
            }
        }
        for (int at = 0; at < begun.size(); at++) {
            @Nullable LocalDate next = at + 1 < begun.size() ? begun.get(at + 1).from() : null;
            laws.add(law(begun.get(at).version(), begun.get(at).from(), next));
        }
        return laws;
    }

    private static Law law(LawRecord version, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Law(
                version.id(),
                version.title(),
                version.date(),
                version.category(),
                version.region(),
                version.text(),
                from,
                until);
    }

    /**
     * A law is adopted first and in force some months later: its last article says from when. Of an amended law this article
     * may still name the day of the first version; then the version's date counts.
     */
    private static LocalDate begins(LawRecord version, LocalDate date) {
        return version.text().parts().reversed().stream()
                .map(part -> BEGINS.matcher(part.text()))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(LawBook::day)
                .filter(day -> day.isAfter(date))
                .orElse(date);
    }

    private static Optional<LocalDate> day(Matcher written) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    List<Law> all() {
        return List.copyOf(byId.values());
    }

    Optional<Law> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All versions of a law, the newest first. */
    List<Law> versions(Law law) {
        return Objects.requireNonNull(byName.get(new Name(law.title(), law.region())), law.id())
                .reversed();
    }

    /** Of each law the version in force on a day, or its newest. */
    List<Law> on(LocalDate day) {
        return byName.values().stream()
                .map(versions -> inForce(versions, day).orElseGet(versions::getLast))
                .toList();
    }

    Optional<Law> inForce(Law law, LocalDate day) {
        return inForce(versions(law), day);
    }

    private static Optional<Law> inForce(List<Law> versions, LocalDate day) {
        return versions.stream()
                .filter(law -> law.on(day) == Law.State.IN_FORCE)
                .findFirst();
    }
}
