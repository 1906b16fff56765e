package dev.xinmiao.zone.benefit.payout;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Yuan;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 银行回单 Reads what the bank sent, line by line; a line that can't be used says why, and none is lost. */
final class ReceiptText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> PAID = Set.of("PAID", "成功", "已付");
    private static final Set<String> RETURNED = Set.of("RETURNED", "退票", "退汇");
    private static final int COLUMNS = 5;

    private ReceiptText() {}

    /** What became of a payment. */
    enum Result {
        PAID,
        RETURNED
    }

    /** @param amount fen */
    record Said(String number, long amount, Result result, String reference, LocalDate day, String reason) {}

    /**
     * @param line in the file, from 1
     * @param said null where it can't be used
     * @param fault why
     */
    record Line(
            int line,
            String written,
            @Nullable Said said,
            @Nullable Bilingual fault) {}

    /** UTF-8, or GB 18030 as banks write it; empty for what is no text. */
    static Optional<String> decode(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
            } catch (CharacterCodingException e) {
                // The next one.
            }
        }
        return Optional.empty();
    }

    static List<Line> read(String text, LocalDate today) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean tabs = plain.lines().findFirst().orElse("").indexOf('\t') >= 0;
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(tabs ? '\t' : ',').ofCsvRecord(plain)) {
            for (CsvRecord each : reader) {
                List<String> cells =
                        each.getFields().stream().map(String::strip).toList();
                boolean heading = lines.isEmpty() && cells.getFirst().matches("付款编号|(?i)payment number");
                if (!heading && !cells.stream().allMatch(String::isEmpty)) {
                    lines.add(line((int) each.getStartingLineNumber(), cells, today));
                }
            }
        } catch (CsvParseException e) {
            lines.add(faulty(
                    lines.isEmpty() ? 1 : lines.getLast().line() + 1,
                    "",
                    "这一行之后读不下去：请检查引号是否成对。",
                    "Nothing after this line can be read: see whether each quotation mark has its other."));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }

    private static Line faulty(int line, String written, String zh, String en) {
        return new Line(line, written, null, new Bilingual(zh, en));
    }

    private static Line line(int line, List<String> cells, LocalDate today) {
        String written = String.join(",", cells);
        if (cells.size() < COLUMNS) {
            return faulty(
                    line,
                    written,
                    "须有付款编号、金额、结果、银行流水号、日期（和退票原因）各列，现在只有 %d 列。".formatted(cells.size()),
                    "A line has a payment number, amount, result, bank reference, date (and a reason); this has %d columns."
                            .formatted(cells.size()));
        }
        String number = cells.getFirst();
        if (!PaymentNumber.isOne(number)) {
            return faulty(
                    line,
                    written,
                    "付款编号“%s”不对：校验码不符，请照拨付文件改正。".formatted(number),
                    "“%s” is no payment number: its check character is wrong. Mend it by the payment file."
                            .formatted(number));
        }
        Long amount = amount(cells.get(1));
        if (amount == null) {
            return faulty(
                    line,
                    written,
                    "金额“%s”不对：须大于零，到分为止。".formatted(cells.get(1)),
                    "“%s” is no amount above zero, to the fen.".formatted(cells.get(1)));
        }
        Result result =
                PAID.contains(cells.get(2)) ? Result.PAID : RETURNED.contains(cells.get(2)) ? Result.RETURNED : null;
        if (result == null) {
            return faulty(
                    line,
                    written,
                    "结果“%s”不认识：须为 PAID（成功）或 RETURNED（退票）。".formatted(cells.get(2)),
                    "“%s” is no result: it is PAID or RETURNED.".formatted(cells.get(2)));
        }
        if (cells.get(3).isEmpty()) {
            return faulty(line, written, "没有银行流水号。", "The bank's reference is missing.");
        }
        LocalDate day = day(cells.get(4));
        if (day == null || day.isAfter(today)) {
            return faulty(
                    line,
                    written,
                    "日期“%s”不对：须如 2026-06-30，且不晚于今天。".formatted(cells.get(4)),
                    "“%s” is no date like 2026-06-30, or it lies ahead.".formatted(cells.get(4)));
        }
        String reason = cells.size() > COLUMNS ? cells.get(COLUMNS) : "";
        return new Line(line, written, new Said(number, amount, result, cells.get(3), day, reason), null);
    }

    private static @Nullable Long amount(String text) {
        try {
            long fen = Yuan.of(new BigDecimal(text.replaceAll("[,，¥￥\\s]", ""))).fen();
            return fen > 0 ? fen : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
