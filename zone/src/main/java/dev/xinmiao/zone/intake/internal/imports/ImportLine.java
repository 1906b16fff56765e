package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.intake.IntakeSummary;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import as a line of the list, and the head of its page. */
public record ImportLine(ImportJob job) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneClock.CHINA);

    public long id() {
        return job.id();
    }

    public String url() {
        return "/imports/" + job.id();
    }

    public String fileName() {
        return job.fileName();
    }

    /** {@code 1.3 MB}. */
    public String size() {
        double kibibytes = job.fileBytes() / 1024.0;
        return kibibytes < 1024
                ? String.format(Locale.ROOT, "%.1f KB", kibibytes)
                : String.format(Locale.ROOT, "%.1f MB", kibibytes / 1024);
    }

    public String mapping() {
        return job.mappingName() == null ? "—" : job.mappingName();
    }

    public ImportState state() {
        return job.state();
    }

    /** The key of the state's word. */
    public String stateKey() {
        return "intake.state." + job.state().name().toLowerCase(Locale.ROOT);
    }

    /** Shape and colour beside the word. */
    public String stateShape() {
        return switch (job.state()) {
            case COMMITTED -> "met";
            case CHECKED, UPLOADED -> "near";
            case CHECKING, COMMITTING -> "missing";
            case INTERRUPTED, FAILED, DISCARDED, UNDONE -> "not-met";
        };
    }

    public String rowsTaken() {
        return figure(job.summary(), true);
    }

    public String rowsRefused() {
        return figure(job.summary(), false);
    }

    private static String figure(@Nullable IntakeSummary summary, boolean taken) {
        return summary == null ? "—" : count(taken ? summary.rowsTaken() : summary.rowsRefused());
    }

    public String created() {
        return moment(job.createdAt());
    }

    public String createdBy() {
        return job.createdBy();
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
