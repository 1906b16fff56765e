package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.lookup.words.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All names in memory: a few hundred bytes an enterprise. Immutable once made. */
public final class NameIndex implements Names {
    /** 昆山新苗科技股份有限公司 is also called 昆山新苗科技. */
    private static final Pattern FORM = Pattern.compile("(股份有限公司|有限责任公司|股份公司|有限公司|公司)?(\\([^()]{1,8}\\))?$");
    /** A name of one letter would be found in every sentence. */
    private static final int SHORTEST = 2;

    private final Map<String, List<Named>> byName;
    private final List<Map.Entry<String, Named>> full;
    private final int longest;

    private NameIndex(Map<String, List<Named>> byName, List<Map.Entry<String, Named>> full) {
        this.byName = byName;
        this.full = full;
        this.longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Without brackets: 新苗（集团）公司 is found as 新苗集团公司, and the other way round. */
    static String plain(String name) {
        return name.indexOf('(') < 0 && name.indexOf(')') < 0 ? name : name.replaceAll("[()]", "");
    }

    /** Takes names in. */
    public static final class Builder {
        private final Map<String, List<Named>> byName = new HashMap<>();
        private final List<Map.Entry<String, Named>> full = new ArrayList<>();

        /** An enterprise under its full name, and under that without legal form. */
        public void add(Named named) {
            String name = Letters.same(named.name());
            full.add(Map.entry(name, named));
            put(plain(name), named);
            put(plain(FORM.matcher(name).replaceFirst("")), named);
        }

        /** Another name, or a number, of an enterprise. */
        public void add(String other, Named named) {
            put(plain(Letters.same(other)), named);
        }

        private void put(String name, Named named) {
            if (name.length() < SHORTEST) {
                return;
            }
            List<Named> known = byName.getOrDefault(name, List.of());
            if (known.isEmpty()) {
                byName.put(name, List.of(named));
            } else if (!known.contains(named)) {
                List<Named> more = new ArrayList<>(known);
                more.add(named);
                byName.put(name, more);
            }
        }

        public NameIndex build() {
            return new NameIndex(byName, full);
        }
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public List<Named> called(String name) {
        return byName.getOrDefault(name, List.of());
    }

    @Override
    public List<Named> holding(String part, int limit) {
        return full.stream()
                .filter(entry -> entry.getKey().contains(part))
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }
}
