package dev.xinmiao.zone.project;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.xinmiao.zone.kernel.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens to a project. Stored by name and for ever: a name once stored is never given to another. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface ProjectEvent {
    /** What an event of one permit has in common. */
    sealed interface OfPermit extends ProjectEvent {
        String permit();
    }

    /**
     * @param clock the signing that “days to start” begins with
     * @param risks kinds of project that rule promises out
     */
    record Created(Bilingual name, ProjectDate clock, List<String> risks) implements ProjectEvent {}

    record Dated(ProjectDate date, LocalDate on) implements ProjectEvent {}

    /** 标准地: land in mu, money in yuan, to be invested between two days. */
    record IndicatorsPromised(BigDecimal mu, BigDecimal investment, BigDecimal output, LocalDate from, LocalDate until)
            implements ProjectEvent {}

    /** @param value reached until that day, in yuan */
    record Progressed(Indicator indicator, BigDecimal value, LocalDate on) implements ProjectEvent {}

    record NodePlanned(ProjectState state, LocalDate by) implements ProjectEvent {}

    /** @param proof key of what proves it */
    record Moved(Move move, LocalDate on, String proof) implements ProjectEvent {}

    record PermitChosen(String permit, PermitMode mode, String variant) implements OfPermit {}

    record PermitPlanned(String permit, LocalDate by) implements OfPermit {}

    record PermitFiled(String permit, LocalDate on) implements OfPermit {}

    /** @param stop code of a kind of stop */
    record PermitStopped(String permit, LocalDate on, String stop) implements OfPermit {}

    record PermitResumed(String permit, LocalDate on) implements OfPermit {}

    /** 预审意见: on the inputs as they are then. */
    record PreOpinionGiven(String permit, LocalDate on) implements OfPermit {}

    /** @param number of the document; empty for none */
    record PermitDecided(String permit, LocalDate on, boolean granted, String number) implements OfPermit {}

    record PermitExtended(String permit, LocalDate on, int months) implements OfPermit {}

    /** What was recorded of it was wrong, or no longer holds: it begins again. The events stay. */
    record PermitStruck(String permit) implements OfPermit {}

    /** @param label how people call the new version */
    record InputChanged(String input, String label, LocalDate on) implements ProjectEvent {}

    record ItemChecked(String item, boolean done) implements ProjectEvent {}
}
