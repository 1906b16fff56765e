package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing, before anything is parsed, to see what it really holds: sizes declared in a zip
 * file may lie. Costs about a second for 200 MB.
 */
final class WorkbookGuard {
    private static final int BUFFER = 1 << 16;

    private final IntakeLimits limits;
    private final long fileBytes;
    private long inflated;
    private long rows;

    private WorkbookGuard(long fileBytes, IntakeLimits limits) {
        this.fileBytes = fileBytes;
        this.limits = limits;
    }

    /** How many rows all sheets have, hidden ones included: to tell how far reading has come. */
    static long inspect(Path file, long fileBytes, IntakeLimits limits) throws IOException, UnreadableFile {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            refuseOtherKinds(zip);
            WorkbookGuard guard = new WorkbookGuard(fileBytes, limits);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                guard.inspect(zip, entry);
            }
            return guard.rows;
        }
    }

    private static void refuseOtherKinds(ZipFile zip) throws UnreadableFile {
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new UnreadableFile(Fault.NOT_A_WORKBOOK, ".xlsb");
        }
        if (zip.getEntry("word/document.xml") != null) {
            throw new UnreadableFile(Fault.NOT_A_WORKBOOK, ".docx");
        }
        if (zip.getEntry("content.xml") != null) {
            throw new UnreadableFile(Fault.NOT_A_WORKBOOK, ".ods");
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw new UnreadableFile(Fault.NOT_A_WORKBOOK, ".zip");
        }
    }

    private void inspect(ZipFile zip, ZipArchiveEntry entry) throws IOException, UnreadableFile {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean texts = name.endsWith("sharedstrings.xml");
        boolean sheet = name.contains("worksheets/");
        CellReferences references = new CellReferences();
        RowTags rowTags = new RowTags();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                inflated += n;
                Inflation.check(inflated, fileBytes, limits);
                if (texts && size > limits.sharedTextBytes()) {
                    throw new UnreadableFile(Fault.INFLATES_TOO_LARGE, TableFiles.mebibytes(limits.sharedTextBytes()));
                }
                if (sheet && references.beyondLastColumn(buffer, n)) {
                    throw new UnreadableFile(Fault.FILE_DAMAGED, entry.getName());
                }
                rows += sheet ? rowTags.count(buffer, n) : 0;
            }
        }
    }

    /** Counts {@code <row …>}, also across the ends of buffers. */
    private static final class RowTags {
        private static final byte[] TAG = {'<', 'r', 'o', 'w'};

        private int matched;

        long count(byte[] bytes, int length) {
            long count = 0;
            for (int i = 0; i < length; i++) {
                byte c = bytes[i];
                if (matched == TAG.length) {
                    count += c == ' ' || c == '>' || c == '/' ? 1 : 0;
                    matched = c == TAG[0] ? 1 : 0;
                } else {
                    matched = c == TAG[matched] ? matched + 1 : c == TAG[0] ? 1 : 0;
                }
            }
            return count;
        }
    }

    /**
     * Looks for {@code r="AAAA1"}: the last column of a sheet is XFD, and the parser would make room for every column up to
     * the one that is named.
     */
    private static final class CellReferences {
        private static final int OUTSIDE = 0;
        private static final int BLANK = 1;
        private static final int NAME = 2;
        private static final int EQUALS = 3;
        private static final int LETTERS = 4;

        private int state;
        private int letters;

        boolean beyondLastColumn(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int c = bytes[i];
                boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
                switch (state) {
                    case BLANK -> state = c == 'r' ? NAME : blank ? BLANK : OUTSIDE;
                    case NAME -> state = c == '=' ? EQUALS : blank ? NAME : OUTSIDE;
                    case EQUALS -> {
                        state = c == '"' || c == '\'' ? LETTERS : blank ? EQUALS : OUTSIDE;
                        letters = 0;
                    }
                    case LETTERS -> {
                        boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
                        letters += letter ? 1 : 0;
                        if (letters > 3) {
                            return true;
                        }
                        state = letter || c == '$' ? LETTERS : OUTSIDE;
                    }
                    default -> state = blank ? BLANK : OUTSIDE;
                }
            }
            return false;
        }
    }
}
