package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.intake.internal.value.Notation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The names over a table's columns. Full and half width, blanks and line breaks make no difference. */
public final class Heading {
    private final List<String> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> doubled = new ArrayList<>();

    private Heading(List<String> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            String name = Notation.columnName(columns.get(i));
            if (!name.isEmpty() && places.putIfAbsent(name, i) != null) {
                doubled.add(columns.get(i));
            }
        }
    }

    public static Heading of(List<String> columns) {
        return new Heading(columns.stream().map(String::strip).toList());
    }

    /** In their order, as written; a column without a name is an empty text. */
    public List<String> columns() {
        return columns;
    }

    /** Names that stand over more than one column. */
    public List<String> doubled() {
        return doubled;
    }

    public OptionalInt placeOf(String column) {
        Integer place = places.get(Notation.columnName(column));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    public boolean hasAll(Collection<String> names) {
        return names.stream().allMatch(name -> placeOf(name).isPresent());
    }

    public int width() {
        return columns.size();
    }
}
