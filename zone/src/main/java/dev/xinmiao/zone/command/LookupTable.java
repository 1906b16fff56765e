package dev.xinmiao.zone.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.intake.Mapping;
import dev.xinmiao.zone.intake.Mapping.ColumnRule;
import dev.xinmiao.zone.intake.Mapping.PeriodRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The annual figures as they stand in the file: what answers are held against, read apart from the import. */
final class LookupTable {
    private static final FactKey ADDRESS = new FactKey("registered.address");

    private record Key(String company, String year) {}

    private final Map<FactKey, Column> columns = new HashMap<>();
    private final Map<Key, Map<String, String>> rows = new HashMap<>();
    /** Those listed, of the list of companies. */
    private final Set<String> listed = new HashSet<>();
    /** The address of each company's last year. */
    private final Map<String, Map.Entry<String, String>> addresses = new HashMap<>();

    private record Column(String heading, boolean zeroIsMissing, boolean roundToFen) {}

    private LookupTable() {}

    static LookupTable read(Path companies, Path annual, Mapping mapping) throws IOException {
        var table = new LookupTable();
        table.each(companies, row -> {
            if (!row.findField("上市日期").orElse("").isBlank()) {
                table.listed.add(
                        SubjectIdentity.normalisedName(row.findField("公司全称").orElse("")));
            }
        });
        table.each(annual, row -> table.take(row, mapping));
        return table;
    }

    private void each(Path file, Consumer<NamedCsvRecord> taking) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            csv.forEach(taking);
        }
    }

    private void take(NamedCsvRecord row, Mapping mapping) {
        Mapping.Section section = mapping.sections().stream()
                .filter(each -> row.getHeader().containsAll(each.match()))
                .findFirst()
                .orElse(null);
        if (section == null
                || !(section.period() instanceof PeriodRule.YearIn(String year))
                || section.subject().name() == null) {
            return;
        }
        if (columns.isEmpty()) {
            section.columns().forEach((heading, rule) -> {
                if (rule instanceof ColumnRule.ToFact fact) {
                    var column = new Column(heading, fact.zeroIsMissing(), fact.roundToFen());
                    fact.facts().forEach(each -> columns.put(new FactKey(each), column));
                }
            });
        }
        Key key = key(row.getField(section.subject().name()), row.getField(year));
        rows.put(key, row.getFieldsAsMap());
        Column address = columns.get(ADDRESS);
        String place = address == null ? "" : row.getField(address.heading());
        if (!place.isBlank()) {
            addresses.merge(
                    key.company(),
                    Map.entry(key.year(), place),
                    (one, two) -> one.getKey().compareTo(two.getKey()) > 0 ? one : two);
        }
    }

    private static Key key(String company, String year) {
        return new Key(SubjectIdentity.normalisedName(company), year.strip());
    }

    /** The number in the table; null where there is none. */
    @Nullable
    BigDecimal number(String company, int year, FactKey fact) {
        return number(rows.get(key(company, String.valueOf(year))), fact);
    }

    private @Nullable BigDecimal number(@Nullable Map<String, String> row, FactKey fact) {
        Column column = columns.get(fact);
        BigDecimal number = row == null || column == null ? null : number(row.getOrDefault(column.heading(), ""));
        if (column == null || number == null || (column.zeroIsMissing() && number.signum() == 0)) {
            return null;
        }
        return column.roundToFen() ? number.setScale(2, RoundingMode.HALF_UP) : number;
    }

    /** The text in the table; null where there is none. */
    @Nullable
    String text(String company, int year, FactKey fact) {
        Map<String, String> row = rows.get(key(company, String.valueOf(year)));
        Column column = columns.get(fact);
        return row == null || column == null ? null : row.get(column.heading());
    }

    /** All cells of a company's year. */
    Collection<String> cells(String company, String year) {
        return rows.getOrDefault(key(company, year), Map.of()).values();
    }

    /** How many have a number that passes, of those whose address holds a place; empty for any. */
    long count(int year, FactKey fact, String place, Predicate<BigDecimal> passes) {
        return ofYear(year, place)
                .map(row -> number(row, fact))
                .filter(number -> number != null && passes.test(number))
                .count();
    }

    /** The numbers of those in a place, the greatest or the smallest first. */
    List<BigDecimal> ranked(int year, FactKey fact, String place, boolean descending) {
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        return ofYear(year, place)
                .map(row -> number(row, fact))
                .filter(number -> number != null)
                .map(number -> java.util.Objects.requireNonNull(number))
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    private Stream<Map<String, String>> ofYear(int year, String place) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().year().equals(String.valueOf(year)))
                .filter(entry -> listed.contains(entry.getKey().company()))
                .filter(entry -> place.isEmpty() || liesIn(entry.getKey().company(), place))
                .map(Map.Entry::getValue);
    }

    private boolean liesIn(String company, String place) {
        Map.Entry<String, String> address = addresses.get(company);
        if (address == null) {
            return false;
        }
        String text = address.getValue().replaceFirst("^中国|^中华人民共和国", "").strip();
        String inProvince = text.replaceFirst("^[^省市区]{2,8}(省|自治区)", "").strip();
        return text.startsWith(place) || inProvince.startsWith(place) || text.contains(place + "市");
    }

    /** A number as cells and answers write it; null for what is none. */
    static @Nullable BigDecimal number(String text) {
        String plain = text.replaceAll("[,，\\s元人%]", "");
        return plain.matches("-?\\d{1,25}(\\.\\d{1,20})?") ? new BigDecimal(plain) : null;
    }
}
