package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.audit.AuditFile;
import dev.xinmiao.zone.casework.CaseHistory.Stored;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code chaos casework}: kills in a loop, and the judgement of what is there at last. */
final class Chaos {
    private static final int CLIENTS = 6;
    /** With what is under way then, and the judgement, it stays below five minutes. */
    private static final Duration MOST = Duration.ofSeconds(240);

    private final Path data;
    private final Kills kills;
    private int made;

    Chaos(Path data, long seed, PrintWriter screen) {
        this.data = data;
        this.kills = new Kills(data, ChaosClients.class, CLIENTS, 3_500, false, new Random(seed), screen);
    }

    /** @param rounds how many are made, unless the time is over before */
    Verdict run(int rounds) throws IOException, InterruptedException {
        made = kills.run(rounds, MOST);
        return judge();
    }

    /** How many rounds there have been. */
    int rounds() {
        return made;
    }

    private Verdict judge() throws IOException {
        try (CaseProgram program = CaseProgram.open(data)) {
            ChaosClients.settle(program, data, CLIENTS);
            program.sealer().seal();
            List<Stored> cases = program.history().ids().stream()
                    .map(id -> program.history().find(id).orElseThrow())
                    .toList();
            List<ClientLog.Told> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.addAll(ClientLog.read(ChaosClients.log(data, i)));
            }
            Path exported = data.resolve("chain.jsonl");
            try (Writer out = Files.newBufferedWriter(exported)) {
                program.export().write(1, out);
            }
            Verdict verdict = HistoryChecker.check(cases, clients, told(exported), program.time(), program.terms());
            if (AuditFile.verify(exported) instanceof AuditFile.Verdict.Broken broken) {
                return verdict.and(List.of("the audit chain breaks at line " + broken.line() + ": " + broken.reason()));
            }
            return verdict;
        }
    }

    private static List<String> told(Path exported) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<String> told = new ArrayList<>();
        for (String line : Files.readAllLines(exported)) {
            int record = line.indexOf('{');
            if (record < 0) {
                continue;
            }
            JsonNode each = json.readTree(line.substring(record));
            if (each.get("action").asString().startsWith("case-")) {
                told.add(HistoryChecker.auditLine(
                        each.get("actor").asString(),
                        each.get("action").asString(),
                        each.get("object").asString(),
                        each.get("detail").asString()));
            }
        }
        return told;
    }
}
