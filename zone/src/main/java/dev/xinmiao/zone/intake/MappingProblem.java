package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.intake.Fault.Language;
import java.util.List;

/**
 * Why a mapping can't be used.
 *
 * @param place the column, constant or field in question
 */
public record MappingProblem(String place, Fault fault, List<String> details) {
    public MappingProblem {
        details = List.copyOf(details);
    }

    public static MappingProblem of(String place, Fault fault, String... details) {
        return new MappingProblem(place, fault, List.of(details));
    }

    /** Why and how to mend it, in Chinese. */
    public String zh() {
        return fault.why(Language.CHINESE, details) + "。" + fault.mend(Language.CHINESE, details) + "。";
    }

    /** Why and how to mend it, in English. */
    public String en() {
        return fault.why(Language.ENGLISH, details) + ". " + fault.mend(Language.ENGLISH, details) + ".";
    }

    @Override
    public String toString() {
        return place + ": " + zh() + " " + en();
    }
}
