package dev.xinmiao.zone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

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
                .setParameterExceptionHandler(new Mistyped());
    }
}
