package dev.xinmiao.zone.command;

import dev.xinmiao.zone.casework.process.BpmnReader;
import dev.xinmiao.zone.casework.process.Desks;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.ProcessReader;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads process files one after the other, wherever they lie, and prints a line for each. */
final class ProcessFiles {
    /** One byte more than the XML reader takes, so that it says what is too large. */
    private static final int MOST_BYTES = 32 * 1024 * 1024 + 1;

    private final @Nullable Desks given;
    private final Function<Path, Desks> around;
    private final PrintWriter screen;
    private final PrintWriter complaints;
    private int refused;

    /**
     * @param given those that every file is held against; null where each is held against its own pack's
     * @param around the desks of the pack in which a file lies
     */
    ProcessFiles(@Nullable Desks given, Function<Path, Desks> around, PrintWriter screen, PrintWriter complaints) {
        this.given = given;
        this.around = around;
        this.screen = screen;
        this.complaints = complaints;
    }

    int refused() {
        return refused;
    }

    void check(Path file) {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                folder(file);
            } else if (!Files.isRegularFile(file)) {
                refuse(name, 0, 0, "没有这个文件。 There is no such file.");
            } else if (ends(name, ".zip")) {
                archive(file);
            } else {
                try (InputStream content = Files.newInputStream(file)) {
                    one(name, content.readNBytes(MOST_BYTES), file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            refuse(name, 0, 0, "文件无法读取。 The file can't be read: " + e.getMessage());
        }
    }

    private void folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(each -> ends(each.toString(), ".yaml", ".yml", ".bpmn", ".bpmn20.xml"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            refuse(folder.toString(), 0, 0, "文件夹中没有流程文件。 There is no process file in this folder.");
        }
        files.forEach(this::check);
    }

    private void archive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (ends(entry.getName(), ".yaml", ".yml", ".bpmn", ".bpmn20.xml")) {
                    try (InputStream content = archive.getInputStream(entry)) {
                        one(file + "!" + entry.getName(), content.readNBytes(MOST_BYTES), file);
                    }
                }
            }
        }
    }

    private void one(String name, byte[] content, Path file) {
        boolean yaml = ends(name, ".yaml", ".yml");
        // A BPMN file says who does something in words of its own until somebody holds it against desks.
        Desks desks = given == null && yaml ? around.apply(file) : given;
        try {
            Process process = yaml
                    ? ProcessReader.read(YamlNode.parse(name, text(name, content)), desks)
                    : BpmnReader.read(name, new ByteArrayInputStream(content), desks);
            screen.printf("IMPORTED %s steps=%d%n", name, process.steps().size());
        } catch (InvalidPackException e) {
            PackProblem first = e.problems().getFirst();
            refuse(name, within(first.line()), within(first.column()), first.message());
            for (PackProblem other : e.problems().subList(1, e.problems().size())) {
                complaints.println("  " + line(name, within(other.line()), within(other.column()), other.message()));
            }
        } catch (IOException e) {
            refuse(name, 0, 0, "文件无法读取。 The file can't be read: " + e.getMessage());
        }
    }

    private static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidPackException(
                    new PackProblem(name, 1, 1, "文件不是 UTF-8，请另存为 UTF-8。 The file is not UTF-8; save it as UTF-8."));
        }
    }

    /** Where a problem is with a file as a whole, its beginning. */
    private static int within(int place) {
        return Math.max(1, place);
    }

    private void refuse(String name, int line, int column, String reason) {
        refused++;
        screen.println("REFUSED " + line(name, line, column, reason));
    }

    private static String line(String name, int line, int column, String reason) {
        return "%s %d:%d %s"
                .formatted(name, line, column, reason.replaceAll("\\s+", " ").strip());
    }

    private static boolean ends(String name, String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(endings).anyMatch(lower::endsWith);
    }
}
