package dev.xinmiao.zone.command;

import dev.xinmiao.zone.kernel.ZoneClock;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which pack is searched. */
final class PublicContent {
    @Option(names = "--zone", paramLabel = "NAME", description = "园区包，默认 kunshan。 The zone's pack.")
    private String zone = "kunshan";

    @Option(names = "--packs", paramLabel = "DIR", description = "包所在文件夹。 The folder of packs.")
    private @Nullable Path packs;

    @Option(names = "--data", paramLabel = "DIR", description = "索引所在文件夹，默认 data。 The folder that keeps the index.")
    private @Nullable Path data;

    @Option(names = "--today", paramLabel = "DATE", description = "按哪一天的内容，默认今天。 The day whose content counts.")
    private @Nullable LocalDate today;

    PublicIndex open() {
        Path folder = data != null ? data : Path.of(System.getProperty("xinmiao.data", "data"));
        return PublicIndex.open(packs, zone, folder, today == null ? LocalDate.now(ZoneClock.CHINA) : today, true);
    }
}
