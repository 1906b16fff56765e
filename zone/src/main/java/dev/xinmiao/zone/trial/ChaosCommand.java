package dev.xinmiao.zone.trial;

import dev.xinmiao.zone.kernel.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chaos casework} and {@code chaos pots}: kill -9 in a loop, and the verdict of a history checker. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = "断电考验：反复强行终止程序与数据库。 Kills program and database again and again.")
public final class ChaosCommand implements Runnable {
    private static final int MANY = 20;
    private static final int ROUNDS = 20;
    private static final Duration MOST = Duration.ofMinutes(4);
    private static final int MOST_MINUTES = 60;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "chaos casework|pots [--rounds N]");
    }

    @Command(
            name = "casework",
            mixinStandardHelpOptions = true,
            description = {
                "多个客户端同时办件，随机时刻 kill -9，重启后重发未得到答复的命令；最后由历史检查器核对。退出码 0 表示一件不丢、不重。",
                "Clients work on cases, kill -9 at random moments, what was not answered is sent again; at last a checker"
                        + " judges the history. Exit code 0: nothing lost, nothing doubled."
            })
    int casework(
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            description = "次数，默认 20，四分钟后不再开始。 How many kills; none begins after four minutes.",
                            defaultValue = "20")
                    int rounds,
            @Option(names = "--seed", paramLabel = "N", description = "随机数种子。 Of the random moments.") @Nullable
                    Long seed,
            @Option(names = "--data", paramLabel = "DIR", description = "留下数据的目录。 A new folder to keep it all in.")
                    @Nullable
                    Path kept)
            throws IOException, InterruptedException {
        Campaign campaign = (data, random, screen) -> {
            Chaos chaos = new Chaos(data, random, screen);
            Verdict verdict = chaos.run(atLeastOne("--rounds", rounds));
            return new Judged(verdict, chaos.rounds());
        };
        return run(campaign, seed, kept);
    }

    @Command(
            name = "pots",
            mixinStandardHelpOptions = true,
            description = {
                "两百人同时从一个资金池预留、支付、释放、追回，随机时刻 kill -9 程序与数据库，并让数据库在负载下重启；" + "最后由历史检查器与对账核对。退出码 0 表示从不超支、从不重复、答复过的一笔不少。",
                "Two hundred payers draw on one pot, kill -9 of program and database at random moments, the database restarted"
                        + " under load; at last a checker judges the history and the balances. Exit code 0: never over, never"
                        + " twice, nothing acknowledged is missing."
            })
    int pots(
            @Option(
                            names = "--rounds",
                            paramLabel = "N",
                            description = "次数，默认 20，四分钟后不再开始。 How many kills; none begins after four minutes.")
                    @Nullable
                    Integer rounds,
            @Option(
                            names = "--minutes",
                            paramLabel = "N",
                            description = "进行多少分钟，至多 60。 For how many minutes instead, 60 at most.")
                    @Nullable
                    Integer minutes,
            @Option(names = "--seed", paramLabel = "N", description = "随机数种子。 Of the random moments.") @Nullable
                    Long seed,
            @Option(names = "--data", paramLabel = "DIR", description = "留下数据的目录。 A new folder to keep it all in.")
                    @Nullable
                    Path kept)
            throws IOException, InterruptedException {
        Campaign campaign = (data, random, screen) -> {
            PotChaos chaos = new PotChaos(data, random, screen);
            Duration most = minutes == null
                    ? MOST
                    : Duration.ofMinutes(Math.min(MOST_MINUTES, atLeastOne("--minutes", minutes)));
            int times = rounds != null ? atLeastOne("--rounds", rounds) : minutes == null ? ROUNDS : Integer.MAX_VALUE;
            return new Judged(chaos.run(times, most), chaos.rounds());
        };
        return run(campaign, seed, kept);
    }

    /** What is made of a folder, a seed and a screen. */
    private interface Campaign {
        Judged run(Path data, long random, PrintWriter screen) throws IOException, InterruptedException;
    }

    private record Judged(Verdict verdict, int rounds) {}

    private int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), option + " 至少为 1。 " + option + " is 1 at least.");
        }
        return number;
    }

    private int run(Campaign campaign, @Nullable Long seed, @Nullable Path kept)
            throws IOException, InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter screen = command.commandLine().getOut();
        if (kept != null && Files.exists(kept.resolve("database"))) {
            throw new ParameterException(
                    command.commandLine(),
                    "--data " + kept + " 中已有数据库，请另选新目录。 There is a database in it already: choose a new folder.");
        }
        Path data = (kept == null ? Files.createTempDirectory("xinmiao-chaos") : Files.createDirectories(kept))
                .toAbsolutePath();
        // The database may run as another user, who must be able to pass through.
        data.toFile().setExecutable(true, false);
        data.toFile().setReadable(true, false);
        long random = seed == null ? System.nanoTime() : seed;
        Judged judged = campaign.run(data, random, screen);
        Verdict verdict = judged.verdict();
        screen.printf(
                "CHAOS %s rounds=%d commands=%d acknowledged=%d lost=%d doubled=%d%s%n",
                verdict.sound() ? "OK" : "BROKEN",
                judged.rounds(),
                verdict.commands(),
                verdict.acknowledged(),
                verdict.lost(),
                verdict.doubled(),
                verdict.sound() ? "" : " problems=" + verdict.problems().size() + " seed=" + random + " data=" + data);
        verdict.problems().stream().limit(MANY).forEach(screen::println);
        screen.flush();
        if (verdict.sound() && kept == null) {
            Folders.delete(data);
        }
        return verdict.sound() ? 0 : 1;
    }
}
