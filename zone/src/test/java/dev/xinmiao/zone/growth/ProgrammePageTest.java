package dev.xinmiao.zone.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.portal.Rendered;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.TextCases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgrammePageTest {
    private final Pack pack = Pack.open(PackFolder.find(null), "kunshan");
    private final ProgrammeCatalogue catalogue = ProgrammeCatalogue.load(pack, FactDictionary.load(pack));

    private String page(String id, String editionId) {
        Programme programme = catalogue.find(id).orElseThrow();
        Edition edition = programme.edition(editionId).orElseThrow();
        return page(programme, edition, List.of());
    }

    private static String page(Programme programme, Edition edition, List<TextCases.Result> cases) {
        var view = new ProgrammeView(programme, edition, true, List.of(), cases, null);
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

    @Test
    void cases_are_folded_behind_a_line_that_says_how_they_came_out() {
        Programme programme = catalogue.find("tech-sme").orElseThrow();
        List<TextCases.Result> cases =
                catalogue.cases("tech-sme").stream().map(TextCases::run).toList();
        assertThat(page(programme, programme.editions().getLast(), cases))
                .contains("<details class=\"cases\">")
                .contains(cases.size() + " 个算例，全部与预期一致")
                .contains("id=\"case-" + cases.getFirst().textCase().id() + "\"");
    }

    @Test
    void cases_stand_open_when_one_came_out_otherwise_than_expected() {
        Programme programme = catalogue.find("tech-sme").orElseThrow();
        TextCases.Result good =
                TextCases.run(catalogue.cases("tech-sme").iterator().next());
        var bad = new TextCases.Result(
                good.textCase(),
                good.standing(),
                good.score(),
                good.outcome(),
                good.decisions(),
                good.missing(),
                good.problems(),
                List.of("score: expected 60, got 61"));
        assertThat(page(programme, programme.editions().getLast(), List.of(good, bad)))
                .contains("<details class=\"cases\" open>")
                .contains("2 个算例，其中 1 个与预期不一致");
    }
}
