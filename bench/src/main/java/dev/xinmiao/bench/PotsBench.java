package dev.xinmiao.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures two hundred payers on one pot of the built product's ledger and its own database, each order on the disk before it
 * counts, by the program's own hidden command.
 */
public final class PotsBench {
    private PotsBench() {}

    public static void main(String[] args) throws Exception {
        int seconds = Arrays.asList(args).contains("--quick") ? 8 : 30;
        Figures figures = new Figures(Path.of(System.getProperty("xinmiao.home", ".")));
        Path data = Figures.folder();
        Figures.load("before");
        figures.program(List.of("measure-pots", "--data", data.toString(), "--seconds", String.valueOf(seconds)));
        Figures.load("after");
        Figures.delete(data);
        Figures.heading();
        boolean reached = figures.atLeast("durable reservations/s, 200 payers on one pot", "reservations", 300);
        reached &= figures.atMost("differences that check-balances finds afterwards", "differences", 0);
        figures.row("durable settlements/s, 200 payers on one pot", "settlements");
        figures.row("reservation, p50 ms", "reservation-p50");
        figures.row("reservation, p99 ms", "reservation-p99");
        figures.row("reservations/s with a transaction each, for comparison", "one-by-one");
        figures.row("entries", "entries");
        figures.row("check-balances, seconds", "check-seconds");
        System.exit(reached ? 0 : 1);
    }
}
