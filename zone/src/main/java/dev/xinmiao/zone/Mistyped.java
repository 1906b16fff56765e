package dev.xinmiao.zone;

import dev.xinmiao.zone.kernel.Bilingual;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in two lines, Chinese and English, what is expected instead of what was typed. */
final class Mistyped implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] typed) {
        PrintWriter screen = wrong.getCommandLine().getErr();
        Bilingual said = said(wrong);
        screen.println(said.zh() + "全部选项见 --help。");
        screen.println(said.en() + " All options: --help.");
        return wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private static Bilingual said(ParameterException wrong) {
        return switch (wrong) {
            case Refused refused -> refused.said;
            case MissingParameterException missing -> {
                String options =
                        missing.getMissing().stream().map(Mistyped::usage).collect(Collectors.joining(", "));
                yield new Bilingual("须给出 " + options + "。", "Give " + options + ".");
            }
            case OverwrittenOptionException twice -> {
                String option = name(twice.getOverwritten());
                yield new Bilingual(option + " 只能给出一次。", option + " may be given once only.");
            }
            case UnmatchedArgumentException unknown -> unknown(unknown.getUnmatched());
            default ->
                wrong.getArgSpec() == null
                        ? new Bilingual("命令有误：" + wrong.getMessage() + "。", wrong.getMessage() + ".")
                        : wrongValue(wrong.getArgSpec(), wrong.getValue());
        };
    }

    private static Bilingual unknown(List<String> words) {
        return new Bilingual(
                "不认识 " + words.stream().collect(Collectors.joining("”、“", "“", "”")) + "。",
                "Not known here: " + words.stream().collect(Collectors.joining("”, “", "“", "”")) + ".");
    }

    private static Bilingual wrongValue(ArgSpec option, String typed) {
        Bilingual expected = expected(option.type());
        return new Bilingual(
                name(option) + " 须为" + expected.zh() + "，而不是 “" + typed + "”。",
                name(option) + " takes " + expected.en() + ", not “" + typed + "”.");
    }

    private static Bilingual expected(Class<?> type) {
        if (type == LocalDate.class) {
            return new Bilingual("日期，如 2026-11-26", "a date like 2026-11-26");
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return new Bilingual("整数", "a whole number");
        }
        return type == BigDecimal.class ? new Bilingual("数字", "a number") : new Bilingual("另一种写法", "something else");
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }

    private static String usage(ArgSpec option) {
        return option instanceof OptionSpec ? name(option) + " " + option.paramLabel() : option.paramLabel();
    }

    /** A value that can be read, but isn't allowed. */
    static final class Refused extends ParameterException {
        private static final long serialVersionUID = 1;

        private final transient Bilingual said;

        Refused(CommandLine command, String zh, String en) {
            super(command, zh + " " + en);
            this.said = new Bilingual(zh, en);
        }
    }
}
