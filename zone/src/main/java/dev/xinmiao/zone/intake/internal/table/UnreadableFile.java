package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import java.io.Serial;
import java.util.List;

/** Reading must stop here: the file as a whole is refused, or ends in rubbish. Rows read before stand. */
public final class UnreadableFile extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient List<String> details;

    public UnreadableFile(Fault fault, String... details) {
        super(fault + " " + List.of(details));
        this.fault = fault;
        this.details = List.of(details);
    }

    public Fault fault() {
        return fault;
    }

    public List<String> details() {
        return details;
    }
}
