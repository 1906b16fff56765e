package dev.xinmiao.zone.aifiling;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.xinmiao.zone.kernel.Bilingual;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A small CSV file as offices send it: UTF-8 or GB18030, with commas. Lines are numbered as an editor shows them. */
final class CsvText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvText() {}

    /** @param line at which the row begins, from 1 */
    record Row(long line, List<String> cells) {
        /** The cell without space around it; empty where the row is shorter. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What is wrong with a line, said so that it can be mended. */
    record Problem(long line, Bilingual text) {
        static Problem of(long line, String zh, String en) {
            return new Problem(line, new Bilingual(zh, en));
        }
    }

    /** Hands on the rows that aren't blank, one by one; a file that isn't CSV gives the problem it broke off with. */
    static Optional<Problem> read(byte[] content, Consumer<Row> rows) {
        String text;
        try {
            text = decode(content);
        } catch (CharacterCodingException e) {
            return Optional.of(Problem.of(
                    1, "文件不是文本：请另存为 CSV（UTF-8 或 GB18030）。", "This is no text: save it as CSV in UTF-8 or GB18030."));
        }
        long line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            for (Iterator<CsvRecord> records = reader.iterator(); records.hasNext(); ) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                Row row = new Row(line, next.getFields());
                if (!row.isBlank()) {
                    rows.accept(row);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            return Optional.of(Problem.of(
                    line,
                    "这一行之后不是 CSV：请检查引号是否成对。",
                    "What follows this line is not CSV: see whether each quotation mark has its other."));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = GB18030.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        }
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
