package dev.xinmiao.zone.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Industries;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SummaryStoreTest {
    private static final ZoneClock CLOCK = ZoneClock.fixed(Instant.parse("2026-06-30T02:00:00Z"));
    private static final FactKey INDUSTRY = new FactKey("industry.code");
    private static final FactKey REGISTERED_ON = new FactKey("registered.on");
    private static final FactKey REVENUE = new FactKey("revenue");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final Pack pack = Pack.open(PackFolder.find(null), "kunshan");
    private final FactDictionary dictionary = FactDictionary.load(pack);
    private final SummaryStore summaries = new SummaryStore(database.jdbc(), dictionary, new Industries(pack), CLOCK);

    private record Summary(
            @Nullable String industry,
            @Nullable String section,
            @Nullable LocalDate founded,
            @Nullable BigDecimal revenue,
            @Nullable Integer year) {}

    @Test
    void the_database_chooses_the_same_values_as_the_fact_book_whatever_the_sources_say() {
        var random = new Random(20260630);
        List<Statement> statements = new ArrayList<>();
        for (long subject = 1; subject <= 200; subject++) {
            enter(subject);
            for (int i = random.nextInt(9); i > 0; i--) {
                Statement statement = statement(new SubjectId(subject), random);
                statements.add(statement);
                insert(statement);
            }
        }

        assertThat(summaries.refresh(null)).isEqualTo(200);

        for (long subject = 1; subject <= 200; subject++) {
            SubjectId id = new SubjectId(subject);
            FactBook book = FactBook.from(
                    statements.stream()
                            .filter(each -> each.subject().equals(id))
                            .toList(),
                    dictionary,
                    CLOCK.now());
            assertThat(stored(subject)).as("subject " + subject).isEqualTo(chosen(book));
        }
        assertThat(summaries.refresh(Set.of(new SubjectId(1))))
                .as("nothing new")
                .isZero();
    }

    private static Statement statement(SubjectId subject, Random random) {
        List<String> sources = List.of("tax", "registry", "annual-report", "enterprise", "a-source-nobody-knows");
        boolean yearly = random.nextBoolean();
        Map<FactKey, FactValue> values = yearly
                ? Map.of(REVENUE, FactValue.of(BigDecimal.valueOf(random.nextInt(1, 100_000), 2)))
                : random.nextBoolean()
                        ? Map.of(
                                INDUSTRY,
                                FactValue.of(
                                        List.of("C3973", "I6513", "7320", "X").get(random.nextInt(4))))
                        : Map.of(REGISTERED_ON, FactValue.of(LocalDate.of(2015 + random.nextInt(10), 1, 2)));
        return new Statement(
                subject,
                sources.get(random.nextInt(sources.size())),
                yearly
                        ? Period.year(2022 + random.nextInt(7))
                        : Period.since(LocalDate.of(2024 + random.nextInt(4), 5, 6)),
                values,
                Instant.parse("2026-06-29T00:00:00Z").plusSeconds(random.nextInt(200_000)),
                "test",
                null);
    }

    /** The latest year of which revenue is known. */
    private static Summary chosen(FactBook book) {
        Integer year = book.years().stream()
                .filter(each -> book.valueOf(REVENUE, each) != null)
                .max(Integer::compare)
                .orElse(null);
        String industry = book.valueOf(INDUSTRY) instanceof FactValue.Words(String code) ? code : null;
        return new Summary(
                industry,
                industry == null
                        ? null
                        : switch (industry) {
                            case "C3973" -> "C";
                            case "I6513" -> "I";
                            case "7320" -> "M";
                            default -> null;
                        },
                book.valueOf(REGISTERED_ON) instanceof FactValue.Day(LocalDate day) ? day : null,
                year != null && book.valueOf(REVENUE, year) instanceof FactValue.Amount(BigDecimal revenue)
                        ? revenue
                        : null,
                year);
    }

    private static Summary stored(long subject) {
        return database.jdbc()
                .sql("select * from enterprise_summary where subject = ?")
                .param(subject)
                .query((row, _) -> {
                    BigDecimal revenue = row.getBigDecimal("revenue");
                    return new Summary(
                            row.getString("industry"),
                            row.getString("section"),
                            row.getObject("founded", LocalDate.class),
                            revenue == null ? null : revenue.stripTrailingZeros(),
                            row.getObject("revenue_year", Integer.class));
                })
                .single();
    }

    private static void enter(long subject) {
        database.jdbc()
                .sql("insert into subject (id, name) values (?, ?)")
                .params(subject, "企业" + subject)
                .update();
    }

    private static void insert(Statement statement) {
        Map.Entry<FactKey, FactValue> only =
                statement.values().entrySet().iterator().next();
        String value = switch (only.getValue()) {
            case FactValue.Amount amount -> amount.toString();
            case FactValue.Day day -> "{\"day\": \"" + day + "\"}";
            default -> "\"" + only.getValue() + "\"";
        };
        database.jdbc()
                .sql("""
                        insert into statement (subject, source, year, since, facts, recorded_at, recorder)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(Arrays.asList(
                        statement.subject().value(),
                        statement.source(),
                        statement.period() instanceof Period.Year(int year) ? year : null,
                        statement.period() instanceof Period.Since(LocalDate day) ? day : null,
                        "{\"" + only.getKey() + "\": " + value + "}",
                        Timestamp.from(statement.recordedAt()),
                        statement.recorder()))
                .update();
    }
}
