package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.ledger.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one payer asked for and was answered: an order stands there before it is sent, an answer once it is there. */
final class PotLog implements AutoCloseable {
    private static final String SENT = "SENT";
    private static final String DONE = "DONE";
    private static final String REFUSED = "REFUSED";

    private final LogFile out;

    /** What an order was answered. */
    sealed interface Answer {
        /** @param reservation 0 for none */
        record Done(long transaction, long reservation, long amount) implements Answer {}

        record Refused(String why) implements Answer {}
    }

    /** @param answers the same each time, if the program keeps its word */
    record Told(Order order, List<Answer> answers) {}

    private PotLog(LogFile out) {
        this.out = out;
    }

    static PotLog open(Path file) throws IOException {
        return new PotLog(LogFile.open(file));
    }

    void sent(Order order) throws IOException {
        out.write(SENT, order.id().toString(), Order.STORED.kind(order), Order.STORED.write(order));
    }

    void answered(UUID order, Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Done done ->
                out.write(
                        DONE,
                        order.toString(),
                        Long.toString(done.transaction()),
                        Long.toString(done.reservation() == null ? 0 : done.reservation()),
                        Long.toString(done.amount()));
            case Outcome.Refused refused ->
                out.write(
                        REFUSED, order.toString(), refused.refusal().getClass().getSimpleName());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** All orders of a log as they were sent. */
    static List<Told> read(Path file) throws IOException {
        Map<UUID, Told> told = new LinkedHashMap<>();
        for (String[] fields : LogFile.read(file)) {
            UUID id = UUID.fromString(fields[1]);
            if (fields[0].equals(SENT)) {
                told.putIfAbsent(id, new Told(Order.STORED.read(fields[2], fields[3]), new ArrayList<>()));
            } else {
                Optional.ofNullable(told.get(id))
                        .orElseThrow(() -> new IllegalStateException("answered unasked: " + id))
                        .answers()
                        .add(answer(fields));
            }
        }
        return List.copyOf(told.values());
    }

    private static Answer answer(String[] fields) {
        return fields[0].equals(DONE)
                ? new Answer.Done(Long.parseLong(fields[2]), Long.parseLong(fields[3]), Long.parseLong(fields[4]))
                : new Answer.Refused(fields[2]);
    }
}
