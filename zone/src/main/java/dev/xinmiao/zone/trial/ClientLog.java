package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.casework.CaseNumber;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.casework.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one client asked for and was answered: a command stands there before it is sent, an answer once it is there. */
final class ClientLog implements AutoCloseable {
    private static final String SENT = "SENT";
    private static final String DONE = "DONE";
    private static final String REFUSED = "REFUSED";

    private final LogFile out;

    /** @param where a case's number, or the process that a new case begins under */
    record Command(UUID id, String where, String who, Event event) {}

    /** @param number of the event that it became */
    record Acknowledged(CaseNumber where, int number) {}

    /** @param acknowledged the same each time, if the program keeps its word */
    record Told(Command command, List<Acknowledged> acknowledged, boolean refused) {
        boolean answered() {
            return refused || !acknowledged.isEmpty();
        }
    }

    private ClientLog(LogFile out) {
        this.out = out;
    }

    static ClientLog open(Path file) throws IOException {
        return new ClientLog(LogFile.open(file));
    }

    void sent(Command command) throws IOException {
        out.write(
                SENT,
                command.id().toString(),
                command.where(),
                command.who(),
                Event.STORED.kind(command.event()),
                Event.STORED.write(command.event()));
    }

    void answered(UUID command, Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Done done ->
                out.write(DONE, command.toString(), done.number().toString(), Integer.toString(done.event()));
            case Outcome.Refused _ -> out.write(REFUSED, command.toString());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** All commands of a log in the order in which they were sent. */
    static List<Told> read(Path file) throws IOException {
        Map<UUID, Told> told = new LinkedHashMap<>();
        for (String[] fields : LogFile.read(file)) {
            UUID id = UUID.fromString(fields[1]);
            switch (fields[0]) {
                case SENT ->
                    told.put(
                            id,
                            new Told(
                                    new Command(id, fields[2], fields[3], Event.STORED.read(fields[4], fields[5])),
                                    new ArrayList<>(),
                                    false));
                case DONE ->
                    sent(told, id)
                            .acknowledged()
                            .add(new Acknowledged(
                                    CaseNumber.parse(fields[2]).orElseThrow(), Integer.parseInt(fields[3])));
                default -> {
                    Told before = sent(told, id);
                    told.put(id, new Told(before.command(), before.acknowledged(), true));
                }
            }
        }
        return List.copyOf(told.values());
    }

    private static Told sent(Map<UUID, Told> told, UUID id) {
        return Optional.ofNullable(told.get(id))
                .orElseThrow(() -> new IllegalStateException("answered unasked: " + id));
    }
}
