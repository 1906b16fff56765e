package dev.xinmiao.zone.command;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.item.ItemCatalogue;
import dev.xinmiao.zone.item.ItemWorkbook;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Items of the catalogue as a workbook and back, and the record of what was published. */
@Command(
        name = "items",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        subcommands = HelpCommand.class,
        description =
                "服务事项：导入、导出 XLSX，登记发布。 Service items: to and from XLSX, and onto the record of what is published.")
public final class ItemsCommand {
    private static final int REFUSED = 2;

    @Option(
            names = "--zone",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "园区包，默认 kunshan。 The zone's pack.")
    private String zone = "kunshan";

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "所有包的目录。 The folder of all packs.")
    private @Nullable Path packs;

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "把 XLSX 写成事项文件；有错则列出位置，不写任何文件。"
                    + " Write the items of a workbook as files; where there are errors list them and write nothing.")
    int read(
            @Parameters(paramLabel = "FILE.xlsx", description = "导出文件格式的工作簿。 A workbook as exported.") Path file,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "写入目录。 The folder to write to.")
                    Path out)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            return refuse("找不到文件 “%s”。 There is no file “%s”.".formatted(file, file));
        }
        ItemWorkbook.Reading reading = ItemWorkbook.read(file);
        if (!reading.problems().isEmpty()) {
            reading.problems().forEach(problem -> complaints().println(problem));
            return refuse("有 %d 处错误，没有写出文件。 %d errors; no file was written."
                    .formatted(reading.problems().size(), reading.problems().size()));
        }
        Map<Path, String> files = files(reading.items(), out);
        List<Path> others = new ArrayList<>();
        for (Map.Entry<Path, String> each : files.entrySet()) {
            if (Files.exists(each.getKey()) && !Files.readString(each.getKey()).equals(each.getValue())) {
                others.add(each.getKey());
            }
        }
        if (!others.isEmpty()) {
            others.forEach(other -> complaints().println(other));
            return refuse("以上文件已存在且内容不同，没有写出文件；请换一个目录再比较。"
                    + " These files exist and differ; no file was written. Choose another folder and compare.");
        }
        Files.createDirectories(out);
        for (Map.Entry<Path, String> each : files.entrySet()) {
            Files.writeString(each.getKey(), each.getValue());
        }
        screen().printf("%d 个事项版本 versions of items → %s%n", files.size(), out);
        return 0;
    }

    /** The newest version of a code has its plain name. */
    private static Map<Path, String> files(List<ServiceItem> items, Path out) {
        Map<String, Integer> newest = new LinkedHashMap<>();
        items.forEach(item -> newest.merge(item.code(), item.version(), Math::max));
        Map<Path, String> files = new LinkedHashMap<>();
        for (ServiceItem item : items) {
            boolean latest = Objects.equals(newest.get(item.code()), item.version());
            files.put(out.resolve((latest ? item.code() : item.id()) + ".yaml"), ItemWorkbook.yaml(item));
        }
        return files;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "把全部事项版本写成 XLSX。 Write all versions of all items as a workbook.")
    int write(
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FILE.xlsx",
                            description = "写入文件。 The file to write.")
                    Path out)
            throws IOException {
        try {
            List<ServiceItem> items = load(false).all();
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
                ItemWorkbook.write(items, file);
            }
            screen().printf("%d 个事项版本 versions of items → %s%n", items.size(), out);
            return 0;
        } catch (InvalidPackException e) {
            return refuse(e.getMessage());
        }
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description =
                    "登记已发布的版本：此后时限、材料、对象、单位只能随新版本改变。"
                            + " Put what is published on record: limit, materials, audience and unit then change with a new version only.")
    int publish() throws IOException {
        try {
            String record = load(true).publishedVersions();
            Path file = PackFolder.find(packs).resolve(zone).resolve(ItemCatalogue.RECORD);
            Files.writeString(file, record);
            screen().println("已登记 recorded → " + file);
            return 0;
        } catch (InvalidPackException e) {
            return refuse(e.getMessage());
        }
    }

    private ItemCatalogue load(boolean toPublish) {
        Pack pack = Pack.open(PackFolder.find(packs), zone);
        ProgrammeCatalogue programmes = ProgrammeCatalogue.load(pack, FactDictionary.load(pack));
        return toPublish ? ItemCatalogue.loadToPublish(pack, programmes) : ItemCatalogue.load(pack, programmes);
    }

    private int refuse(@Nullable String message) {
        complaints().println(message);
        return REFUSED;
    }

    private PrintWriter screen() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter complaints() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
