package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Knows a file's kind by its first bytes, and names the kinds it refuses. */
final class TableFiles {
    private static final int MAGIC_LENGTH = 512;

    private TableFiles() {}

    static TableReader open(Path file, IntakeLimits limits) throws IOException, UnreadableFile {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile(Fault.FILE_EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableFile(Fault.FILE_TOO_LARGE, mebibytes(size), mebibytes(limits.fileBytes()));
        }
        byte[] head = head(file);
        if (startsWith(head, 0x50, 0x4B, 0x03, 0x04) || startsWith(head, 0x50, 0x4B, 0x05, 0x06)) {
            return WorkbookTables.open(file, limits);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(Fault.OLD_WORKBOOK);
        }
        refuseOtherKinds(head);
        return CsvTable.open(file, startsWith(head, 0x1F, 0x8B), limits);
    }

    private static void refuseOtherKinds(byte[] head) throws UnreadableFile {
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            throw new UnreadableFile(Fault.NOT_A_TABLE, "PDF");
        }
        if (start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<table")) {
            throw new UnreadableFile(Fault.NOT_A_TABLE, "HTML");
        }
        if (start.startsWith("<?xml")) {
            throw new UnreadableFile(Fault.NOT_A_TABLE, "XML");
        }
        if (startsWith(head, 0x37, 0x7A, 0xBC, 0xAF) || start.startsWith("rar!")) {
            throw new UnreadableFile(Fault.NOT_A_TABLE, "7z/RAR");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAGIC_LENGTH);
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }
}
