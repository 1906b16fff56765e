package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.programme.FactNeeded;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise on one page, for one day.
 *
 * @param ladder the rungs of the zone's growth ladder, in order
 * @param standings of all programmes with an edition on that day, in the order of the packs
 * @param gaps what is missing and who could supply it; what opens most answers first
 */
public record EnterpriseView(
        Heading heading,
        LocalDate asOf,
        LocalDate today,
        List<StandingView> ladder,
        List<StandingView> standings,
        List<Gap> gaps,
        FactTable facts) {

    public record Heading(
            String path,
            String name,
            @Nullable CreditCode code,
            @Nullable String industry,
            @Nullable LocalDate founded) {}

    /** The rung above the highest that is reached; null where there is none, or none whose rules say no. */
    public @Nullable StandingView nextRung() {
        StandingView next = null;
        for (StandingView rung : ladder.reversed()) {
            if (rung.standing().state() == Standing.State.MET) {
                break;
            }
            next = rung;
        }
        return next != null && next.leadsOn() ? next : null;
    }

    /**
     * A fact nobody has stated yet.
     *
     * @param year null for a lasting fact
     * @param supplier the source that usually states it; null where the dictionary names none
     * @param programmes those whose answer it could change
     */
    public record Gap(
            FactDefinition definition,
            @Nullable Integer year,
            @Nullable Bilingual supplier,
            List<Programme> programmes) {

        static Gap of(FactNeeded fact, List<Programme> programmes, FactDictionary dictionary) {
            FactDefinition definition = dictionary.get(fact.key());
            return new Gap(
                    definition,
                    fact.year(),
                    dictionary
                            .source(definition.usualSource())
                            .map(source -> new Bilingual(source.zh(), source.en()))
                            .orElse(null),
                    programmes);
        }
    }
}
