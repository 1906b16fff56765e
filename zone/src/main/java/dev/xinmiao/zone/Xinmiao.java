package dev.xinmiao.zone;

import dev.xinmiao.zone.pack.InvalidPackException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The program's entry. The first word chooses the command; without one the zone runs. */
@SpringBootApplication
public class Xinmiao {
    public static void main(String[] args) {
        int exitCode = commandLine().execute(args);
        // While the zone runs its own threads keep the program alive.
        if (exitCode != RunCommand.RUNNING) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new XinmiaoCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Mistyped())
                .setExecutionExceptionHandler(Xinmiao::refusedOrBroken);
    }

    /** A pack that isn't there or can't be read is the caller's to mend; anything else is a bug and shown whole. */
    private static int refusedOrBroken(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof InvalidPackException pack) {
            command.getErr().println(pack.getMessage());
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        throw failure;
    }
}
