package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.enterprise.EnterpriseView.Gap;
import dev.xinmiao.zone.enterprise.Reasoning.Origin;
import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.programme.Given;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.util.List;

/** From an input of the rules to the statements behind it. */
final class Origins {
    private Origins() {}

    static Origin of(Given given, ProgrammeCatalogue catalogue) {
        return switch (given) {
            case Given.Known(Fact fact) -> {
                FactDefinition definition = catalogue.dictionary().get(fact.key());
                yield new Origin.Stated(
                        FactCell.of(fact, definition, catalogue.dictionary()),
                        fact.chosen().period() instanceof Period.Year(int year) ? year : null,
                        "fact-" + fact.key().name());
            }
            case Given.Absent absent -> new Origin.Unknown(Gap.of(absent.needed(), List.of(), catalogue.dictionary()));
            case Given.ApplicationDay day -> new Origin.Day();
            case Given.OfProgramme other ->
                new Origin.OtherProgramme(
                        other.programme(),
                        catalogue
                                .find(other.programme())
                                .map(Programme::name)
                                .map(name -> name.zh())
                                .orElse(other.programme()));
            case Given.Fixed fixed -> new Origin.Fixed();
        };
    }
}
