package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.intake.IntakeLimits;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A CSV file, plain or gzipped: the one table in it. */
final class CsvTable implements TableReader {
    private static final int SAMPLE_BYTES = 1 << 16;
    private static final int SNIFFED_LINES = 10;
    private static final int UNKNOWN = -1;

    private final IntakeLimits limits;
    private final MeteredStream metered;
    private final ByteLines lines;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final char separator;
    private final Deque<ByteLines.Line> ahead = new ArrayDeque<>();
    private boolean started;
    private int expected = UNKNOWN;
    private long blankRows;

    private CsvTable(MeteredStream metered, Charset charset, IntakeLimits limits) throws IOException, UnreadableFile {
        this.limits = limits;
        this.metered = metered;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.lines = new ByteLines(metered.content(), limits.lineCharacters());
        this.separator = sniffSeparator();
    }

    static CsvTable open(Path file, boolean gzipped, IntakeLimits limits) throws IOException, UnreadableFile {
        Charset charset;
        try (MeteredStream first = MeteredStream.open(file, gzipped, limits)) {
            charset = EncodingGuess.of(sample(first));
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
        MeteredStream metered = MeteredStream.open(file, gzipped, limits);
        try {
            return new CsvTable(metered, charset, limits);
        } catch (IOException | UnreadableFile | RuntimeException e) {
            metered.close();
            throw e;
        }
    }

    /** The first part of the file that tells something of its encoding: an all-ASCII beginning tells nothing. */
    private static byte[] sample(MeteredStream stream) throws IOException, UnreadableFile {
        byte[] part = stream.content().readNBytes(SAMPLE_BYTES);
        byte[] first = part;
        while (part.length == SAMPLE_BYTES && isAscii(part)) {
            stream.check();
            part = stream.content().readNBytes(SAMPLE_BYTES);
        }
        return isAscii(part) ? first : part;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private char sniffSeparator() throws IOException, UnreadableFile {
        int[] counts = new int[3];
        char[] candidates = {',', '\t', ';'};
        for (int i = 0; i < SNIFFED_LINES; i++) {
            ByteLines.Line line = readLine();
            if (line == null) {
                break;
            }
            ahead.addLast(line);
            for (byte b : line.bytes()) {
                for (int k = 0; k < candidates.length; k++) {
                    counts[k] += b == candidates[k] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int k = 1; k < candidates.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return candidates[best];
    }

    @Override
    public @Nullable String nextTable() {
        if (started) {
            return null;
        }
        started = true;
        return "";
    }

    @Override
    public void expectColumns(int count) {
        expected = count;
    }

    @Override
    public @Nullable RawRow nextRow() throws IOException, UnreadableFile {
        while (true) {
            ByteLines.Line line = pollLine();
            if (line == null) {
                return null;
            }
            RawRow row = read(line);
            if (row instanceof RawRow.Cells cells && cells.isBlank()) {
                blankRows++;
            } else {
                return row;
            }
        }
    }

    private RawRow read(ByteLines.Line first) throws IOException, UnreadableFile {
        if (first.cut()) {
            return broken(first, Fault.LINE_TOO_LONG, String.valueOf(limits.lineCharacters()));
        }
        String text = decode(first);
        if (text == null) {
            return broken(first, Fault.BYTES_UNDECODABLE, charset.name());
        }
        CsvRecord record = new CsvRecord(separator);
        CsvRecord.State state = record.add(text);
        int quoteAt = record.cellNumber();
        List<ByteLines.Line> taken = new ArrayList<>();
        while (state == CsvRecord.State.OPEN && taken.size() < limits.quotedLines()) {
            ByteLines.Line next = pollLine();
            if (next == null) {
                break;
            }
            taken.add(next);
            String more = decode(next);
            state = more == null || next.cut() ? CsvRecord.State.BROKEN : record.add(more);
        }
        boolean swallowed =
                !taken.isEmpty() && expected != UNKNOWN && record.cells().size() != expected;
        if (state != CsvRecord.State.COMPLETE || swallowed) {
            // Only the line in which the quote stands is lost; those after it are read as rows of their own.
            for (int i = taken.size() - 1; i >= 0; i--) {
                ahead.addFirst(taken.get(i));
            }
            return broken(first, Fault.BROKEN_QUOTE, String.valueOf(quoteAt));
        }
        return sized(first, record.cells());
    }

    private RawRow sized(ByteLines.Line line, List<String> cells) throws UnreadableFile {
        if (cells.size() > limits.columns()) {
            throw new UnreadableFile(Fault.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
        }
        return inWidth(new RawRow.Cells(
                line.number(), cells.stream().map(RawCell::text).toList()));
    }

    @Override
    public RawRow inWidth(RawRow row) {
        if (expected == UNKNOWN || !(row instanceof RawRow.Cells cells) || cells.isBlank()) {
            return row;
        }
        int width = cells.cells().size();
        boolean fits = width == expected || width > expected && cells.isBlankBeyond(expected);
        return fits ? row : cells.shifted(expected);
    }

    private @Nullable String decode(ByteLines.Line line) {
        try {
            String text = decoder.decode(ByteBuffer.wrap(line.bytes())).toString();
            return line.number() == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private RawRow.Broken broken(ByteLines.Line line, Fault fault, String... details) {
        String text = new String(line.bytes(), 0, Math.min(line.bytes().length, 600), charset);
        return new RawRow.Broken(line.number(), text, fault, List.of(details));
    }

    private ByteLines.@Nullable Line pollLine() throws IOException, UnreadableFile {
        ByteLines.Line line = ahead.pollFirst();
        return line != null ? line : readLine();
    }

    private ByteLines.@Nullable Line readLine() throws IOException, UnreadableFile {
        try {
            ByteLines.Line line = lines.next();
            metered.check();
            return line;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private static UnreadableFile damaged(IOException e) {
        UnreadableFile damaged = new UnreadableFile(Fault.FILE_DAMAGED, "gzip");
        damaged.initCause(e);
        return damaged;
    }

    @Override
    public List<String> hiddenTables() {
        return List.of();
    }

    @Override
    public long blankRows() {
        return blankRows;
    }

    @Override
    public double progress() {
        return metered.progress();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
