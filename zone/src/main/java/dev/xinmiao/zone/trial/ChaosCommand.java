package dev.xinmiao.zone.trial;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chaos casework}: kill -9 in a loop, and the verdict of the history checker. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = "断电考验：反复强行终止程序与数据库。 Kills program and database again and again.")
public final class ChaosCommand implements Runnable {
    private static final int MANY = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "chaos casework [--rounds N]");
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
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter screen = command.commandLine().getOut();
        if (rounds < 1) {
            throw new ParameterException(command.commandLine(), "--rounds 至少为 1。 --rounds is 1 at least.");
        }
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
        Chaos chaos = new Chaos(data, random, screen);
        HistoryChecker.Verdict verdict = chaos.run(rounds);
        screen.printf(
                "CHAOS %s rounds=%d commands=%d acknowledged=%d lost=%d doubled=%d%s%n",
                verdict.sound() ? "OK" : "BROKEN",
                chaos.rounds(),
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
