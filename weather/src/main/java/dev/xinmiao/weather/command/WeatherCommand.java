package dev.xinmiao.weather.command;

import dev.xinmiao.weather.UnusableFile;
import dev.xinmiao.weather.engine.UnstableRun;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The model's entry: {@code weather run}, {@code weather test}, {@code weather bench}. What is mistyped is told in a sentence, with exit status 2. */
@Command(
        name = "weather",
        mixinStandardHelpOptions = true,
        description = "全球天气模式。 The global weather model.",
        subcommands = {
            RunCommand.class,
            EpisodeCommand.class,
            ClimateCommand.class,
            TestCommand.class,
            BenchCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class WeatherCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new WeatherCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> mistyped(wrong))
                .setExecutionExceptionHandler((failure, command, _) -> refusedOrBroken(failure, command));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "weather needs one of: run, episode, climate, test, bench");
    }

    private static int mistyped(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String said = wrong instanceof UnmatchedArgumentException unknown
                ? command.getCommandSpec().qualifiedName() + " doesn't know " + quoted(unknown.getUnmatched())
                : wrong.getMessage();
        command.getErr().println(said + "; all options: --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String quoted(List<String> words) {
        return "“" + String.join("”, “", words) + "”";
    }

    /** An option that can't be taken is the caller's to mend; anything else is a bug and shown whole. */
    private static int refusedOrBroken(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof IllegalArgumentException refused) {
            command.getErr().println(refused.getMessage() + ".");
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        if (failure instanceof UnusableFile || failure instanceof UnstableRun) {
            command.getErr().println(failure.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw failure;
    }
}
