package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.intake.CellError;
import dev.xinmiao.zone.intake.Fault.Language;
import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.intake.MappingProblem;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of one import.
 *
 * @param errors the first entries of the error list, as it writes them
 * @param twin the import of the same content that was committed before; null if none
 * @param mappingNames to choose from for another dry run
 * @param problems why the chosen mapping can't be tried
 */
public record ImportView(
        ImportLine line,
        ImportProgress progress,
        List<List<String>> errors,
        List<ImportEvent> events,
        @Nullable Long twin,
        Collection<String> mappingNames,
        List<MappingProblem> problems) {

    public @Nullable IntakeSummary summary() {
        return line.job().summary();
    }

    public boolean isRunning() {
        return line.state().isRunning();
    }

    public boolean is(String state) {
        return line.state().name().equals(state);
    }

    public boolean isOpen() {
        return line.state().isOpen();
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public long entries() {
        IntakeSummary summary = summary();
        return summary == null ? 0 : summary.errors() + summary.warnings();
    }

    public String count(long count) {
        return ImportLine.count(count);
    }

    /** Why the file could not be read to its end. */
    public @Nullable Stop stop() {
        IntakeSummary summary = summary();
        CellError stoppedBy = summary == null ? null : summary.stoppedBy();
        return stoppedBy == null ? null : new Stop(stoppedBy);
    }

    public String moment(ImportEvent event) {
        return ImportLine.moment(event.at());
    }

    public String stateKey(ImportEvent event) {
        return "intake.state." + event.state().name().toLowerCase(Locale.ROOT);
    }

    /** A reason in both languages. */
    public record Stop(CellError error) {
        public String whyZh() {
            return error.why(Language.CHINESE);
        }

        public String whyEn() {
            return error.why(Language.ENGLISH);
        }

        public String mendZh() {
            return error.mend(Language.CHINESE);
        }

        public String mendEn() {
            return error.mend(Language.ENGLISH);
        }

        public long row() {
            return error.row();
        }
    }
}
