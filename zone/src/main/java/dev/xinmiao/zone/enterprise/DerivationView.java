package dev.xinmiao.zone.enterprise;

import dev.xinmiao.decision.explain.Explanation;
import dev.xinmiao.zone.enterprise.EnterpriseView.Heading;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.InputBinding;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing;
import dev.xinmiao.zone.programme.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one standing was derived, in full: every decision, table and calculation down to the statements. */
public record DerivationView(
        Heading heading, LocalDate asOf, Programme programme, Standing standing, List<Part> parts) {

    /** A condition, the score, or the outcome. */
    public record Part(String anchor, String name, List<Reasoning> beneath) {}

    static DerivationView of(Heading heading, LocalDate asOf, Why why, ProgrammeCatalogue catalogue) {
        var derivation = new Derivation(
                input -> Origins.of(why.given(input), catalogue),
                input -> unit(why.edition(), input.input(), catalogue),
                why.programme().id());
        var parts = new ArrayList<Part>();
        add(parts, why.verdict(), derivation);
        why.conditions().forEach(condition -> add(parts, condition, derivation));
        add(parts, why.score(), derivation);
        add(parts, why.outcome(), derivation);
        return new DerivationView(heading, asOf, why.programme(), why.standing(), parts);
    }

    private static String unit(Edition edition, int input, ProgrammeCatalogue catalogue) {
        return switch (edition.inputs().get(input)) {
            case InputBinding.FactOfYear fact ->
                unit(fact.scale(), catalogue.dictionary().get(fact.key()));
            case InputBinding.LastingFact fact ->
                unit(fact.scale(), catalogue.dictionary().get(fact.key()));
            default -> "";
        };
    }

    private static String unit(InputBinding.Scale scale, FactDefinition definition) {
        return definition.unit().isEmpty() ? "" : " " + scale.prefix() + definition.unit();
    }

    private static void add(List<Part> parts, Explanation.@Nullable OfDecision decision, Derivation derivation) {
        if (decision != null && !derivation.hasShown(decision)) {
            parts.add(new Part(derivation.anchor(decision), decision.name(), derivation.beneath(decision)));
        }
    }
}
