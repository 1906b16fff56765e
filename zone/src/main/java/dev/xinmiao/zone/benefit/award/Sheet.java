package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.CreditCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The official list (名单) from which recipients come: a line an enterprise, with its credit code, its name and, where one
 * is rewarded, the number of its certificate. Columns are parted by tabs, as a spreadsheet is copied, or by commas.
 *
 * @param title of the paper, with its number and date
 */
public record Sheet(String title, String number, LocalDate date, List<Line> lines) {
    private static final Pattern PARTS = Pattern.compile("\\t|[,，]");
    /** A first line that names the columns. */
    private static final Pattern HEADING = Pattern.compile(".*(信用代码|企业名称|credit code).*", Pattern.CASE_INSENSITIVE);

    public static final int MOST = 5000;

    /**
     * @param line number in the text, from 1
     * @param credit null where the code is wrong
     * @param fault why nobody is named for certain; null where somebody is
     */
    public record Line(
            int line,
            String code,
            String name,
            String basis,
            @Nullable CreditCode credit,
            @Nullable Bilingual fault) {}

    /** Reads the lines; each that can't be used says why, and none is lost. */
    public static Sheet read(String title, String number, LocalDate date, String text) {
        List<Line> lines = new ArrayList<>();
        List<String> written = text.lines().toList();
        for (int i = 0; i < written.size(); i++) {
            String line = written.get(i).strip();
            boolean heading = lines.isEmpty() && HEADING.matcher(line).matches();
            if (!line.isEmpty() && !heading) {
                lines.add(line(i + 1, line));
            }
        }
        return new Sheet(title, number, date, twice(lines));
    }

    private static Line line(int number, String text) {
        String[] parts = PARTS.split(text, -1);
        String code = parts[0].strip();
        String name = parts.length > 1 ? parts[1].strip() : "";
        String basis = parts.length > 2 ? parts[2].strip() : "";
        return switch (CreditCode.parse(code)) {
            case CreditCode.Valid valid -> new Line(number, code, name, basis, valid.code(), null);
            default ->
                new Line(
                        number,
                        code,
                        name,
                        basis,
                        null,
                        new Bilingual(
                                "第 %d 行的统一社会信用代码“%s”不对：须为 18 位且校验码相符。请对照营业执照改正后另建名单。".formatted(number, code),
                                "Line %d: “%s” is no credit code; it has 18 characters with a check character. Mend it by the licence and make a list of it."
                                        .formatted(number, code)));
        };
    }

    /** Two lines with one code: a typing error, and nobody can tell whose it is. */
    private static List<Line> twice(List<Line> lines) {
        return sameBasis(sameCode(lines));
    }

    /** One certificate is one enterprise's. */
    private static List<Line> sameBasis(List<Line> lines) {
        Map<String, List<Line>> byBasis = new HashMap<>();
        for (Line line : lines) {
            if (!line.basis().isEmpty()) {
                byBasis.computeIfAbsent(line.basis(), each -> new ArrayList<>()).add(line);
            }
        }
        return lines.stream()
                .map(line -> {
                    List<Line> same = byBasis.getOrDefault(line.basis(), List.of());
                    boolean clash = line.fault() == null
                            && same.stream().anyMatch(other -> !other.code().equals(line.code()));
                    return clash
                            ? faulty(
                                    line,
                                    "依据编号 %s 在第 %s 行属于不同的企业：请向发文单位核对。".formatted(line.basis(), numbers(same)),
                                    "The number %s belongs to different enterprises in lines %s: ask the issuer."
                                            .formatted(line.basis(), numbers(same)))
                            : line;
                })
                .toList();
    }

    private static String numbers(List<Line> lines) {
        return String.join(
                "、", lines.stream().map(each -> String.valueOf(each.line())).toList());
    }

    private static Line faulty(Line line, String zh, String en) {
        return new Line(line.line(), line.code(), line.name(), line.basis(), line.credit(), new Bilingual(zh, en));
    }

    private static List<Line> sameCode(List<Line> lines) {
        Map<CreditCode, List<Line>> byCode = new HashMap<>();
        for (Line line : lines) {
            if (line.credit() != null) {
                byCode.computeIfAbsent(line.credit(), each -> new ArrayList<>()).add(line);
            }
        }
        return lines.stream()
                .map(line -> {
                    List<Line> same = line.credit() == null ? List.of() : byCode.getOrDefault(line.credit(), List.of());
                    boolean clash = same.stream()
                            .anyMatch(other -> !other.equals(line)
                                    && (!sameName(other.name(), line.name())
                                            || other.basis().equals(line.basis())));
                    return clash ? doubled(line, same) : line;
                })
                .toList();
    }

    private static Line doubled(Line line, List<Line> same) {
        return faulty(
                line,
                "代码 %s 在第 %s 行重复出现，不能确定是哪一家：请向发文单位核对。".formatted(line.code(), numbers(same)),
                "The code %s stands in lines %s: ask the issuer which of them it is."
                        .formatted(line.code(), numbers(same)));
    }

    /** Brackets and spaces are typed in either width. */
    public static boolean sameName(String one, String two) {
        return plain(one).equals(plain(two));
    }

    private static String plain(String name) {
        return name.replace('（', '(').replace('）', ')').replaceAll("\\s", "");
    }
}
