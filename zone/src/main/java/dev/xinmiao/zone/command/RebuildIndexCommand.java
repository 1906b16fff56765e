package dev.xinmiao.zone.command;

import dev.xinmiao.zone.search.RebuildRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild-index}: has the zone write its search index anew. */
@Command(
        name = "rebuild-index",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "重写检索索引：运行中的园区在后台逐条重写，期间照常可检索；未运行的在下次启动时重写。退出码 2 表示没有这一数据目录，或其中没有启动过园区。",
            "Has the search index written anew, behind the pages of a running zone, or at its next start. What is there is found"
                    + " meanwhile. Exit code 2: there is no such data folder, or no zone was ever started in it."
        })
public final class RebuildIndexCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Option(names = "--data", paramLabel = "DIR", description = "园区的数据目录，默认 ./data。 The zone's data folder.")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter complaints = Objects.requireNonNull(spec).commandLine().getErr();
        Path folder = data == null ? Path.of(System.getProperty("xinmiao.data", "data")) : data;
        if (!Files.isDirectory(folder)) {
            complaints.println("没有数据目录 “%s”。 There is no folder “%s”.".formatted(folder, folder));
            return REFUSED;
        }
        try {
            RebuildRequest request = new RebuildRequest(folder);
            if (!request.isOfZone()) {
                complaints.println("“%s” 里没有启动过园区，没有可重写的索引。 No zone was ever started in “%s”: it has no index."
                        .formatted(folder, folder));
                return REFUSED;
            }
            request.make();
        } catch (IOException failure) {
            complaints.println("“%s” 不可写：%s。 “%s” can't be written: %s."
                    .formatted(folder, failure.getMessage(), folder, failure.getMessage()));
            return REFUSED;
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println("已记下：索引将重写，完成后日志有 “search index written anew”。"
                        + " Noted: the index is written anew; the log says when it is.");
        return 0;
    }
}
