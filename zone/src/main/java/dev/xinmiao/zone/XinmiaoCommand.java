package dev.xinmiao.zone;

import dev.xinmiao.zone.command.AskCommand;
import dev.xinmiao.zone.command.CheckBalancesCommand;
import dev.xinmiao.zone.command.CheckCommand;
import dev.xinmiao.zone.command.CompareCommand;
import dev.xinmiao.zone.command.DecideCommand;
import dev.xinmiao.zone.command.EvaluateCommand;
import dev.xinmiao.zone.command.ItemsCommand;
import dev.xinmiao.zone.command.MeasureLookupCommand;
import dev.xinmiao.zone.command.ProcessCommand;
import dev.xinmiao.zone.command.RebuildIndexCommand;
import dev.xinmiao.zone.command.SearchCommand;
import dev.xinmiao.zone.command.SweepCommand;
import dev.xinmiao.zone.command.TckCommand;
import dev.xinmiao.zone.command.VerifyAuditCommand;
import dev.xinmiao.zone.trial.ChaosCommand;
import dev.xinmiao.zone.trial.MeasureBenefitsCommand;
import dev.xinmiao.zone.trial.MeasureCommand;
import dev.xinmiao.zone.trial.MeasurePotsCommand;
import dev.xinmiao.zone.trial.SearchBenchCommand;
import dev.xinmiao.zone.trial.TriageBenchCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All commands of the program, in the order in which the help lists them. */
@Command(
        name = "xinmiao",
        description = "新苗：高新区企业培育平台。 The platform for a high-tech zone's enterprises.",
        subcommands = {
            RunCommand.class,
            EvaluateCommand.class,
            DecideCommand.class,
            CompareCommand.class,
            SweepCommand.class,
            CheckCommand.class,
            TckCommand.class,
            ItemsCommand.class,
            ProcessCommand.class,
            VerifyAuditCommand.class,
            CheckBalancesCommand.class,
            SearchCommand.class,
            AskCommand.class,
            RebuildIndexCommand.class,
            ChaosCommand.class,
            MeasureCommand.class,
            MeasurePotsCommand.class,
            MeasureBenefitsCommand.class,
            SearchBenchCommand.class,
            TriageBenchCommand.class,
            MeasureLookupCommand.class,
            HelpCommand.class
        })
final class XinmiaoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return new RunCommand().call();
    }
}
