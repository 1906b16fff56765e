package dev.xinmiao.zone.benefit.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.benefit.clause.DmnFile.Editable;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model edited as tables; one with a gap or an overlap is refused with the place. */
class DmnFileTest {
    private static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    private static final String PATH = "clauses/dayawan-high-tech.dmn";

    @TempDir
    Path folder;

    private static String text() throws IOException {
        return Files.readString(PACK.file(PATH).orElseThrow());
    }

    private static Editable.Table table(DmnFile file) {
        return file.decisions().stream()
                .filter(Editable.Table.class::isInstance)
                .map(Editable.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Clauses load(DmnFile file) throws IOException {
        Path changed = folder.resolve(PATH);
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, file.text());
        return Clauses.load(PACK.under(folder), FactDictionary.load(PACK));
    }

    @Test
    void aCellIsChangedAndTheRestStays() throws IOException {
        Editable.Table table = table(DmnFile.of(text()));
        String cell = table.rows().get(1).cells().get(3).name();

        DmnFile changed = DmnFile.of(text()).with(Map.of(cell, "重新认定奖励 + 1"));

        assertThat(table(changed).rows().get(1).cells().get(3).text()).isEqualTo("重新认定奖励 + 1");
        assertThat(table(changed).rows()).hasSameSizeAs(table.rows());
        assertThat(load(changed).find("dayawan-high-tech")).isPresent();
    }

    @Test
    void aRuleThatGoesLeavesAGap() throws IOException {
        Editable.Table table = table(DmnFile.of(text()));
        DmnFile gap = DmnFile.of(text()).with(Map.of(table.id() + "/1/" + DmnFile.DELETE, "true"));

        assertThat(table(gap).rows()).hasSize(table.rows().size() - 1);
        assertThatThrownBy(() -> load(gap))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("缺口")
                .hasMessageContaining("重新认定");
    }

    @Test
    void aRuleThatComesMayOverlap() throws IOException {
        Editable.Table table = table(DmnFile.of(text()));
        Map<String, String> rule = new HashMap<>();
        String spare = table.id() + "/" + table.spare() + "/";
        rule.put(spare + 0, "true");
        rule.put(spare + 1, "");
        rule.put(spare + 2, "");
        rule.put(spare + 3, "1");
        rule.put(spare + 4, "试写");
        DmnFile overlap = DmnFile.of(text()).with(rule);

        assertThat(table(overlap).rows()).hasSize(table.rows().size() + 1);
        assertThatThrownBy(() -> load(overlap))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("重叠");
    }

    @Test
    void whatIsNoXmlOrFetchesSomethingIsRefused() {
        assertThatThrownBy(() -> DmnFile.of("<definitions>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DmnFile.of("<!DOCTYPE x SYSTEM \"http://localhost/x\"><x/>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
