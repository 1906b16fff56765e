package dev.xinmiao.zone.law;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A file of laws: JSON lines, plain or gzipped, each with title, date (YYYY-MM-DD or none), category, region and text
 * (Markdown). A line that can't be read is told and left out; the others count.
 */
final class LawFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GZIP = 0x1f8b;
    /** Of further faults only the number is told. */
    private static final int MOST_FAULTS = 100;
    /** What stands in a text for bytes that are no UTF-8. */
    private static final int REPLACEMENT = 0xFFFD;

    private final Path path;

    LawFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Another one when the file was written anew. */
    record Stamp(long size, FileTime written) {}

    /** Empty where there is no such file, or it can't be looked at. */
    Optional<Stamp> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /**
     * Why something of the file doesn't count.
     *
     * @param line from 1; 0 for the file as a whole
     */
    public record Fault(String file, int line, String cause) {
        @Override
        public String toString() {
            return file + (line == 0 ? "" : "，第 " + line + " 行 line " + line) + "：" + cause;
        }
    }

    /**
     * What the file has.
     *
     * @param faults of which the first {@value #MOST_FAULTS} are kept
     * @param faulty how many there are
     * @param whole whether it could be read to its end
     */
    record Content(List<LawRecord> records, List<Fault> faults, int faulty, boolean whole) {}

    Content read() {
        Reading reading = new Reading();
        boolean whole = false;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(unpacked(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.take(line);
            }
            whole = true;
        } catch (NoSuchFileException _) {
            reading.fault(0, "文件不在。 the file isn't there");
        } catch (IOException e) {
            reading.fault(
                    0,
                    "第 " + reading.number + " 行以后读不出来。 the file can't be read beyond line " + reading.number + ": "
                            + e.getMessage());
        }
        return new Content(List.copyOf(reading.byId.values()), reading.faults, reading.faulty, whole);
    }

    /** By its first bytes: names of files are changed on their way. */
    private static InputStream unpacked(InputStream file) throws IOException {
        InputStream bytes = new BufferedInputStream(file);
        bytes.mark(2);
        boolean packed = (bytes.read() << 8 | bytes.read()) == GZIP;
        bytes.reset();
        return packed ? new GZIPInputStream(bytes) : bytes;
    }

    private final class Reading {
        private final Map<String, LawRecord> byId = new LinkedHashMap<>();
        private final Map<String, Integer> lineOf = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();
        private int faulty;
        private int number;

        void take(String line) {
            number++;
            if (line.isBlank()) {
                return;
            }
            try {
                LawRecord record = record(line);
                Integer before = lineOf.putIfAbsent(record.id(), number);
                if (before == null) {
                    byId.put(record.id(), record);
                } else {
                    fault(
                            number,
                            "题名、地区、日期与第 " + before + " 行相同，以那一行为准。 title, region and date are those of line " + before
                                    + ", which counts");
                }
            } catch (JacksonException e) {
                fault(number, "不是 JSON。 this is not JSON: " + e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                fault(number, String.valueOf(e.getMessage()));
            }
        }

        void fault(int line, String cause) {
            faulty++;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(path.toString(), line, cause));
            }
        }
    }

    private static LawRecord record(String line) {
        JsonNode node = JSON.readTree(line);
        if (!node.isObject()) {
            throw new IllegalArgumentException("须是带 title 和 text 的对象。 an object with title and text is needed");
        }
        String title = required(node, "title").strip();
        LawText text = LawText.of(required(node, "text"));
        if (text.parts().isEmpty()) {
            throw new IllegalArgumentException(
                    "《" + title + "》的正文只有标题。 the text of " + title + " has nothing but headings");
        }
        return new LawRecord(title, date(text(node, "date")), text(node, "category"), text(node, "region"), text);
    }

    private static String required(JsonNode node, String name) {
        String value = text(node, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException("缺少“" + name + "”或是空的。 '" + name + "' is missing or empty");
        }
        return value;
    }

    private static String text(JsonNode node, String name) {
        @Nullable JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("“" + name + "”不是文字。 '" + name + "' is no text");
        }
        if (value.stringValue().indexOf(REPLACEMENT) >= 0) {
            throw new IllegalArgumentException("“" + name + "”不是 UTF-8 编码。 '" + name + "' is not UTF-8");
        }
        return value.stringValue();
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException(
                    "日期“" + written + "”没有写成 2026-03-05 这样。 the date '" + written + "' is not written like 2026-03-05");
        }
    }
}
