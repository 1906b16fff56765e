package dev.xinmiao.zone.fact;

import static dev.xinmiao.zone.fact.Known.CERTIFICATE;
import static dev.xinmiao.zone.fact.Known.EVER;
import static dev.xinmiao.zone.fact.Known.INDUSTRY;
import static dev.xinmiao.zone.fact.Known.LISTED;
import static dev.xinmiao.zone.fact.Known.PATENTS;
import static dev.xinmiao.zone.fact.Known.REVENUE;
import static dev.xinmiao.zone.fact.Known.STAFF;
import static dev.xinmiao.zone.fact.Known.day;
import static dev.xinmiao.zone.fact.Known.noonOf;
import static dev.xinmiao.zone.fact.Known.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementStoreTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Period Y2025 = Period.year(2025);

    private final StatementStore store = new StatementStore(database.jdbc(), database.dataSource());
    private final Facts facts = new Facts(store, Known.dictionary());

    @Test
    void everyKindOfValueComesBackAsItWentIn() {
        SubjectId subject = enter("各种值");
        Statement stated = statement(
                subject,
                "tax",
                Period.since(LocalDate.of(2025, 5, 1)),
                "2026-01-10",
                7L,
                Map.of(
                        STAFF, FactValue.of(120),
                        REVENUE, FactValue.of(new BigDecimal("1234567890123.45")),
                        PATENTS, FactValue.none(),
                        CERTIFICATE, FactValue.of(LocalDate.of(2028, 2, 29)),
                        INDUSTRY, FactValue.of("C39 \"计算机\"\\\t\n与通信"),
                        LISTED, FactValue.of(false)));

        append(List.of(stated));

        assertThat(store.of(subject, EVER)).containsExactly(stated);
    }

    @Test
    void aStatementThatCameWithNoImportComesBackWithNone() {
        SubjectId subject = enter("非导入");

        append(List.of(staff(subject, "tax", "2026-01-10", 120, null)));

        assertThat(store.of(subject, EVER))
                .singleElement()
                .satisfies(known -> assertThat(known.importId()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update statement set facts = '{}'",
                "delete from statement",
                "truncate statement",
                "update superseded_import set superseded_at = now()",
                "delete from superseded_import"
            })
    void theDatabaseRefusesToChangeWhatWasRecorded(String change) {
        assertThatThrownBy(() -> database.jdbc().sql(change).update()).hasMessageContaining("append-only");
    }

    @Test
    void statementsThatAreRolledBackWereNeverThere() {
        SubjectId subject = enter("回滚");

        database.transaction().executeWithoutResult(transaction -> {
            store.append(List.of(staff(subject, "tax", "2026-01-10", 120, null)));
            transaction.setRollbackOnly();
        });

        assertThat(store.of(subject, EVER)).isEmpty();
    }

    @Test
    void anUndoneImportGivesTheEarlierValueBackAndAReplayStillSeesIt() {
        SubjectId subject = enter("撤销");
        append(List.of(staff(subject, "tax", "2026-01-10", 120, 1001L)));
        append(List.of(staff(subject, "tax", "2026-02-10", 999, 1002L)));
        database.transaction().executeWithoutResult(_ -> store.supersede(1002, noonOf("2026-03-10"), "officer"));

        assertThat(staffOf(subject, day("2026-06-30"))).isEqualTo(FactValue.of(120));
        assertThat(staffOf(subject, new AsOf(LocalDate.of(2026, 6, 30), noonOf("2026-03-09"))))
                .isEqualTo(FactValue.of(999));
        assertThat(staffOf(subject, new AsOf(LocalDate.of(2026, 6, 30), noonOf("2026-02-09"))))
                .isEqualTo(FactValue.of(120));
        assertThat(store.subjectsOfImport(1002, 10)).containsExactly(subject);
    }

    @Test
    void anImportIsUndoneOnceAndTheFirstTimeCounts() {
        database.transaction().executeWithoutResult(_ -> store.supersede(2001, noonOf("2026-03-10"), "officer"));
        database.transaction().executeWithoutResult(_ -> store.supersede(2001, noonOf("2026-04-10"), "officer"));

        assertThat(database.jdbc()
                        .sql("select superseded_at from superseded_import where import_id = 2001")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(noonOf("2026-03-10"));
    }

    @Test
    void whatIsRecordedAtAMomentIsKnownAtThatMomentToTheNanosecond() {
        SubjectId subject = enter("纳秒");
        Instant now = Instant.parse("2026-01-10T04:00:00.123456789Z");
        append(List.of(new Statement(subject, "tax", Y2025, Map.of(STAFF, FactValue.of(120)), now, "test", null)));

        assertThat(staffOf(subject, new AsOf(LocalDate.of(2026, 6, 30), now))).isEqualTo(FactValue.of(120));
    }

    @Test
    void subjectsAreStreamedOneAfterTheOtherWithAllTheyHave() {
        List<SubjectId> subjects = new ArrayList<>();
        List<Statement> stated = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            subjects.add(enter("流 " + i));
        }
        for (String source : List.of("tax", "enterprise")) {
            subjects.forEach(subject -> stated.add(staff(subject, source, "2026-01-10", 10, null)));
        }
        append(stated);

        List<SubjectId> seen = new ArrayList<>();
        for (StatementStore.SubjectRange range : store.ranges(3)) {
            facts.forEach(range, day("2026-06-30"), (subject, book) -> {
                if (subjects.contains(subject)) {
                    assertThat(book.fact(STAFF, 2025).orElseThrow().others()).hasSize(1);
                    seen.add(subject);
                }
            });
        }
        assertThat(seen).containsExactlyElementsOf(subjects);
    }

    @Test
    void subjectsOfWhomNothingCountsAreStreamedTooWithNothing() {
        SubjectId onlyNamed = enter("只有名称");
        SubjectId undone = enter("已撤销");
        SubjectId later = enter("后来才知道");
        SubjectId known = enter("已知");
        append(List.of(
                staff(undone, "tax", "2026-01-10", 1, 3001L),
                staff(later, "tax", "2026-08-10", 1, null),
                staff(known, "tax", "2026-01-10", 1, null)));
        database.transaction().executeWithoutResult(_ -> store.supersede(3001, noonOf("2026-03-10"), "officer"));

        List<SubjectId> seen = new ArrayList<>();
        List<SubjectId> empty = new ArrayList<>();
        for (StatementStore.SubjectRange range : store.ranges(3)) {
            store.forEachSubject(range, noonOf("2026-06-30"), (subject, stated) -> {
                seen.add(subject);
                if (stated.isEmpty()) {
                    empty.add(subject);
                }
            });
        }

        assertThat(seen).doesNotHaveDuplicates().contains(onlyNamed, undone, later, known);
        assertThat(empty).contains(onlyNamed, undone, later).doesNotContain(known);
    }

    @Test
    void theColumnsHoldWhatTheBooksSay() {
        SubjectId one = enter("列一");
        SubjectId two = enter("列二");
        FactValue tooFine = FactValue.of(new BigDecimal("0.001"));
        append(List.of(
                staff(one, "tax", "2026-01-10", 120, null),
                statement(
                        one, "tax", Y2025, "2026-01-10", null, Map.of(REVENUE, FactValue.of(new BigDecimal("-1.23")))),
                statement(two, "tax", Y2025, "2026-01-10", null, Map.of(REVENUE, tooFine)),
                statement(
                        two,
                        "office",
                        Period.since(LocalDate.of(2026, 1, 1)),
                        "2026-01-10",
                        null,
                        Map.of(
                                CERTIFICATE, FactValue.none(),
                                INDUSTRY, FactValue.of("I65"),
                                LISTED, FactValue.of(true)))));

        FactColumns columns = facts.columns(Set.of(), Set.of(2024, 2025), day("2026-06-30"));
        int first = columns.row(one).orElseThrow();
        int second = columns.row(two).orElseThrow();

        assertThat(columns.subject(first)).isEqualTo(one);
        assertThat(columns.column(STAFF, 2025).orElseThrow().value(first)).isEqualTo(FactValue.of(120));
        assertThat(columns.column(STAFF, 2025).orElseThrow().value(second)).isNull();
        assertThat(columns.column(STAFF, 2024)).isEmpty();
        assertThat(columns.column(REVENUE, 2025).orElseThrow().value(first))
                .isEqualTo(FactValue.of(new BigDecimal("-1.23")));
        assertThat(columns.column(REVENUE, 2025).orElseThrow().value(second)).isEqualTo(tooFine);
        assertThat(columns.column(CERTIFICATE).orElseThrow().value(second)).isEqualTo(FactValue.none());
        assertThat(columns.column(INDUSTRY).orElseThrow().value(second)).isEqualTo(FactValue.of("I65"));
        assertThat(columns.column(LISTED).orElseThrow().value(second)).isEqualTo(FactValue.of(true));
        assertThat(columns.column(LISTED).orElseThrow().isKnown(first)).isFalse();
        assertThat(columns.row(new SubjectId(-1))).isEmpty();
    }

    private static Statement staff(
            SubjectId subject, String source, String recordedOn, int staff, @Nullable Long importId) {
        return statement(subject, source, Y2025, recordedOn, importId, Map.of(STAFF, FactValue.of(staff)));
    }

    private @Nullable FactValue staffOf(SubjectId subject, AsOf asOf) {
        return facts.of(subject, asOf).valueOf(STAFF, 2025);
    }

    private void append(List<Statement> statements) {
        database.transaction()
                .executeWithoutResult(_ -> assertThat(store.append(statements)).isEqualTo(statements.size()));
    }

    private static SubjectId enter(String name) {
        return new SubjectId(database.jdbc()
                .sql("insert into subject (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single());
    }
}
