package dev.xinmiao.zone.benefit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Edition;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clause's file edited by the program is read like one that a person wrote. */
class ClauseFileTest {
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");

    @TempDir
    Path folder;

    @Test
    void aFurtherEditionHasOtherNumbersAndEndsTheOneBefore() throws Exception {
        String text = Files.readString(
                PACK.file("clauses/chengdu-compute-voucher.yaml").orElseThrow());
        String edited = ClauseFile.of(text)
                .withEdition(
                        "2025",
                        "2027",
                        LocalDate.of(2027, 1, 1),
                        Map.of("补助比例", new BigDecimal("0.50"), "总额上限", new BigDecimal("80000000")),
                        null)
                .text();
        Files.createDirectories(folder.resolve("clauses"));
        Files.writeString(folder.resolve("clauses/chengdu-compute-voucher.yaml"), edited);

        Clause clause = Clauses.load(PACK.under(folder), FactDictionary.load(PACK))
                .find("chengdu-compute-voucher")
                .orElseThrow();

        Edition before = clause.programme().edition("2025").orElseThrow();
        Edition after = clause.programme().edition("2027").orElseThrow();
        assertThat(before.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(after.until()).isNull();
        assertThat(value(clause, before, "补助比例")).isEqualByComparingTo("0.6");
        assertThat(value(clause, after, "补助比例")).isEqualByComparingTo("0.5");
        assertThat(value(clause, after, "总额上限")).isEqualByComparingTo("80000000");
        assertThat(clause.terms(after).cap(Terms.Per.CLAUSE_YEAR))
                .hasValueSatisfying(cap -> assertThat(cap).isEqualByComparingTo("80000000"));
        assertThat(after.conditions()).hasSameSizeAs(before.conditions());
        assertThat(ParameterText.fill(clause.plain().getFirst(), clause.terms(after))
                        .zh())
                .contains("50%");
    }

    private static BigDecimal value(Clause clause, Edition edition, String name) {
        return clause.terms(edition).parameter(name).orElseThrow().value();
    }
}
