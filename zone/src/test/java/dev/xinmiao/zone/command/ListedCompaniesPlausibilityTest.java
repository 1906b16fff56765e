package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * Real companies, judged by the command and recomputed here straight from the file by a few lines that know nothing of
 * packs, mappings and DMN.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListedCompaniesPlausibilityTest {
    private static final Path DATA =
            Path.of(System.getProperty("xinmiao.shared", "../../shared")).resolve("data/listed-companies");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    /** By full name and year. */
    private final Map<String, Map<Integer, NamedCsvRecord>> annual = new HashMap<>();

    private final Map<String, String> industries = new HashMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    void readTheFiles() throws IOException {
        assumeTrue(
                Files.isRegularFile(DATA.resolve("annual.csv.gz")),
                () -> DATA + " is not here; set -Dxinmiao.shared to try it on real data");
        for (NamedCsvRecord row : rows("annual.csv.gz")) {
            annual.computeIfAbsent(row.getField("公司全称"), name -> new TreeMap<>())
                    .put(Integer.valueOf(row.getField("报告年份")), row);
        }
        for (NamedCsvRecord row : rows("companies.csv.gz")) {
            industries.put(row.getField("公司全称"), row.getField("行业(2021)"));
        }
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (Reader text = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(DATA.resolve(file))), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private static List<NamedCsvRecord> judged(int year) throws IOException {
        Path out = folder.resolve(Integer.toString(year));
        int exit = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(new StringWriter()))
                .execute(
                        "--facts",
                        DATA.resolve("companies.csv.gz").toString(),
                        "--facts",
                        DATA.resolve("annual.csv.gz").toString(),
                        "--mapping",
                        "listed-companies",
                        "--as-of",
                        (year + 1) + "-06-30",
                        "--programme",
                        "tech-sme",
                        "--programme",
                        "sme-size",
                        "--out",
                        out.toString());
        assertThat(exit).isZero();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.resolve("standings.csv"))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021})
    void the_size_gates_of_the_technology_sme_hold_for_every_company(int year) throws IOException {
        List<NamedCsvRecord> rows = of(judged(year), "tech-sme");

        assertThat(rows).hasSize(annual.size());
        for (NamedCsvRecord row : rows) {
            NamedCsvRecord known = known(row, year);
            boolean tooLarge = isMore(staff(known), BigDecimal.valueOf(500))
                    || isMore(yuan(known, "营业收入"), BigDecimal.valueOf(20_000).multiply(WAN))
                    || isMore(
                            yuan(known, "资产总计(两项合计)"),
                            BigDecimal.valueOf(20_000).multiply(WAN));
            if (tooLarge) {
                assertThat(row.getField("standing")).as(row.getField("name")).isEqualTo("NOT_MET");
            }
            // Patents, S&T staff and certificates are in neither file, so nobody can be certain to meet it.
            assertThat(row.getField("standing")).as(row.getField("name")).isNotEqualTo("MET");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021})
    void manufacturers_are_classed_as_staff_and_revenue_say(int year) throws IOException {
        int classed = 0;
        for (NamedCsvRecord row : of(judged(year), "sme-size")) {
            if (!isManufacturer(row)) {
                continue;
            }
            NamedCsvRecord known = known(row, year);
            BigDecimal staff = staff(known);
            BigDecimal revenue = yuan(known, "营业收入");
            if (staff != null && revenue != null && revenue.signum() >= 0) {
                assertThat(row.getField("outcome")).as(row.getField("name")).isEqualTo(industrialClass(staff, revenue));
                classed++;
            } else {
                assertThat(row.getField("missing"))
                        .as(row.getField("name"))
                        .satisfiesAnyOf(
                                missing -> assertThat(missing).contains("@" + year),
                                missing -> assertThat(row.getField("standing")).isNotEqualTo("MISSING"));
            }
        }
        assertThat(classed).isGreaterThan(500);
    }

    @Test
    void no_definite_class_rests_on_a_missing_value() throws IOException {
        for (NamedCsvRecord row : of(judged(2021), "sme-size")) {
            NamedCsvRecord known = known(row, 2021);
            boolean nothingKnown =
                    staff(known) == null && yuan(known, "营业收入") == null && yuan(known, "资产总计(两项合计)") == null;
            if (nothingKnown && isManufacturer(row)) {
                assertThat(row.getField("standing")).as(row.getField("name")).isEqualTo("MISSING");
            }
        }
    }

    private static List<NamedCsvRecord> of(List<NamedCsvRecord> rows, String programme) {
        return rows.stream()
                .filter(row -> row.getField("programme").equals(programme))
                .toList();
    }

    private @Nullable NamedCsvRecord known(NamedCsvRecord row, int year) {
        return Objects.requireNonNull(annual.get(row.getField("name"))).get(year);
    }

    /** Trades that are manufacturing beyond doubt. */
    private boolean isManufacturer(NamedCsvRecord row) {
        return List.of("专用机械", "元器件", "半导体", "汽车配件", "化学制药", "电气设备", "化工原料", "塑料", "食品", "机械基件")
                .contains(industries.get(row.getField("name")));
    }

    /** 工业: X 1000 / 300 / 20 persons and Y 40000 / 2000 / 300 万元, both to be reached. */
    private static String industrialClass(BigDecimal staff, BigDecimal revenue) {
        BigDecimal wan = revenue.divide(WAN);
        if (reaches(staff, 1000) && reaches(wan, 40_000)) {
            return "大型";
        }
        if (reaches(staff, 300) && reaches(wan, 2_000)) {
            return "中型";
        }
        return reaches(staff, 20) && reaches(wan, 300) ? "小型" : "微型";
    }

    private static boolean reaches(BigDecimal value, long floor) {
        return value.compareTo(BigDecimal.valueOf(floor)) >= 0;
    }

    private static boolean isMore(@Nullable BigDecimal value, BigDecimal limit) {
        return value != null && value.compareTo(limit) > 0;
    }

    /** 0 may mean "not found". */
    private static @Nullable BigDecimal staff(@Nullable NamedCsvRecord row) {
        BigDecimal staff = yuan(row, "职工人数");
        return staff == null || staff.signum() == 0 ? null : staff;
    }

    private static @Nullable BigDecimal yuan(@Nullable NamedCsvRecord row, String column) {
        return row == null || row.getField(column).isBlank()
                ? null
                : new BigDecimal(row.getField(column).strip());
    }
}
