package dev.xinmiao.zone.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.portal.Rendered;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgrammePageTest {
    private final Pack pack = Pack.open(PackFolder.find(null), "kunshan");
    private final ProgrammeCatalogue catalogue = ProgrammeCatalogue.load(pack, FactDictionary.load(pack));

    private String page(String id, String editionId) {
        Programme programme = catalogue.find(id).orElseThrow();
        Edition edition = programme.edition(editionId).orElseThrow();
        var view = new ProgrammeView(programme, edition, true, List.of(), List.of(), null);
        return Rendered.page("growth/programme.jte", Rendered.seenBy(null), Map.of("view", view));
    }

    @Test
    void an_edition_and_a_condition_that_are_proposals_say_so() {
        assertThat(page("innovative-sme", "R2026"))
                .contains("R2026 [P]")
                .containsPattern("任一直接条件 \\[P]")
                .doesNotContain("[P] [P]");
    }

    @Test
    void a_published_edition_bears_no_mark() {
        assertThat(page("high-tech-enterprise", "2016")).doesNotContainPattern("2016[^<]*(\\[P]|†|‡)");
    }
}
