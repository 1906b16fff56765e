package dev.xinmiao.zone.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with process files. */
@Command(
        name = "process",
        mixinStandardHelpOptions = true,
        description = "办理流程文件。 Process files.",
        subcommands = ProcessCheckCommand.class)
public final class ProcessCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "process check FILE…");
    }
}
