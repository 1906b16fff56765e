package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.command.LedgerProgram;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.ledger.LedgerHistory.Kept;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** {@code chaos pots}: kills in a loop while many draw on one pot, and the judgement of what is there at last. */
final class PotChaos {
    private static final int PAYERS = 200;

    private final Path data;
    private final Kills kills;
    private int made;

    PotChaos(Path data, long seed, PrintWriter screen) {
        this.data = data;
        this.kills = new Kills(data, PotClients.class, PAYERS, 12_000, true, new Random(seed), screen);
    }

    /** @param rounds how many are made, unless the time is over before */
    Verdict run(int rounds, Duration most) throws IOException, InterruptedException {
        made = kills.run(rounds, most);
        return judge();
    }

    /** How many rounds there have been. */
    int rounds() {
        return made;
    }

    private Verdict judge() throws IOException {
        List<Path> logs = new ArrayList<>();
        logs.add(PotClients.setUpLog(data));
        for (int i = 0; i < PAYERS; i++) {
            logs.add(PotClients.log(data, i));
        }
        try (LedgerProgram program = LedgerProgram.open(data)) {
            // As the last kill left it: what nobody was answered is there once or not at all.
            List<String> problems = new ArrayList<>(check(program.history().transactions(), logs).problems().stream()
                    .filter(each -> !each.startsWith("unanswered"))
                    .toList());
            PotClients.settle(program, logs);
            program.ledger().expireDue();
            program.check().check().differences().stream()
                    .map(Bilingual::en)
                    .map(each -> "balances: " + each)
                    .forEach(problems::add);
            return check(program.history().transactions(), logs).and(problems);
        }
    }

    private static Verdict check(List<Kept> transactions, List<Path> logs) throws IOException {
        List<PotLog.Told> payers = new ArrayList<>();
        for (Path each : logs) {
            payers.addAll(PotLog.read(each));
        }
        return PotChecker.check(transactions, payers);
    }
}
