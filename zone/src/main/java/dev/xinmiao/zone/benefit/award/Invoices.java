package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.ledger.DocumentKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 发票清单: the invoices behind an application, one a line, as the form's field has them. A fully electronic invoice has
 * twenty digits (全电发票号码); an older one a code of ten or twelve and a number of eight.
 */
public record Invoices(List<Line> lines, List<Bilingual> faults) {
    /** The field of the form. */
    public static final String FIELD = "invoices";

    private static final Pattern SPACES = Pattern.compile("[\\s　\\-—/,，;；:：]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{18}|\\d{20}");

    public Invoices {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** @param line in the text, from 1 */
    public record Line(int line, String written, DocumentKey key) {}

    public static Invoices read(String text) {
        Map<DocumentKey, Line> lines = new LinkedHashMap<>();
        List<Bilingual> faults = new ArrayList<>();
        List<String> written = text.lines().toList();
        for (int i = 0; i < written.size(); i++) {
            String number = SPACES.matcher(written.get(i)).replaceAll("");
            if (number.isEmpty()) {
                continue;
            }
            if (!NUMBER.matcher(number).matches()) {
                faults.add(new Bilingual(
                        "第 %d 行“%s”不是发票号码：全电发票为 20 位数字，其他发票为代码加号码共 18 或 20 位。"
                                .formatted(i + 1, written.get(i).strip()),
                        "Line %d, “%s”, is no invoice: an electronic one has 20 digits, another 18 or 20 of code and number."
                                .formatted(i + 1, written.get(i).strip())));
                continue;
            }
            Line line = new Line(i + 1, number, DocumentKey.invoice(number));
            Line before = lines.putIfAbsent(line.key(), line);
            if (before != null) {
                faults.add(new Bilingual(
                        "第 %d 行与第 %d 行是同一张发票。".formatted(line.line(), before.line()),
                        "Lines %d and %d are the same invoice.".formatted(before.line(), line.line())));
            }
        }
        return new Invoices(List.copyOf(lines.values()), faults);
    }

    public List<DocumentKey> keys() {
        return lines.stream().map(Line::key).toList();
    }
}
