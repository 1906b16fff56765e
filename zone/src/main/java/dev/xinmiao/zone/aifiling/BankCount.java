package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.aifiling.CsvText.Problem;
import dev.xinmiao.zone.aifiling.CsvText.Row;
import dev.xinmiao.zone.aifiling.Standard.Bank;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file of a bank holds, as numbers alone: by kind the entries that count. The entries themselves are seen once, row by
 * row, and nothing of them is kept.
 *
 * @param kinds entries by kind, without empty ones and repetitions
 * @param repeated entries that are in the bank already once compared without width, script form and space
 * @param empty entries of which nothing is left then
 * @param problems lines that can't be counted; where there are any, nothing is
 */
record BankCount(Map<String, Integer> kinds, int repeated, int empty, List<Problem> problems) {
    private static final int MOST_PROBLEMS = 20;
    private static final Set<String> HEADINGS = Set.of("种类", "类别", "分类", "风险", "编号", "kind");

    /** Reads rows {@code kind,text}; a heading may stand above. A kind is its id or its name. */
    static BankCount of(byte[] content, Bank bank, Standard standard, BankText text) {
        Counting counting = new Counting(bank, standard, text);
        CsvText.read(content, counting::add).ifPresent(counting.problems::add);
        if (counting.problems.isEmpty() && counting.rows == 0) {
            counting.problems.add(Problem.of(1, "文件里没有内容。", "There is nothing in this file."));
        }
        return new BankCount(counting.kinds, counting.repeated, counting.empty, List.copyOf(counting.problems));
    }

    private static final class Counting {
        private final BankText text;
        private final Map<String, String> kindsByName = new HashMap<>();
        private final Map<String, Integer> kinds = new LinkedHashMap<>();
        private final Set<BigInteger> seen = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private int repeated;
        private int empty;
        private int rows;

        Counting(Bank bank, Standard standard, BankText text) {
            this.text = text;
            bank.each().keySet().forEach(id -> {
                kinds.put(id, 0);
                kindsByName.put(text.normalised(id), id);
                kindsByName.put(text.normalised(standard.kind(id).name().zh()), id);
            });
        }

        void add(Row row) {
            String kind = kindsByName.get(text.normalised(row.cell(0)));
            if (kind == null) {
                boolean heading = row.line() == 1 && HEADINGS.contains(text.normalised(row.cell(0)));
                if (!heading && problems.size() < MOST_PROBLEMS) {
                    problems.add(Problem.of(
                            row.line(),
                            "没有类别“%s”：请写编号（如 A.1-1）或名称。".formatted(brief(row.cell(0))),
                            "There is no kind “%s”: write its id (such as A.1-1) or its name."
                                    .formatted(brief(row.cell(0)))));
                }
                return;
            }
            rows++;
            String entry = text.normalised(row.cell(1));
            if (entry.isEmpty()) {
                empty++;
            } else if (!seen.add(digest(entry))) {
                repeated++;
            } else {
                kinds.merge(kind, 1, Integer::sum);
            }
        }

        /** A line without a comma would otherwise be repeated as its kind, secret text and all. */
        private static String brief(String kind) {
            return kind.codePointCount(0, kind.length()) <= 4
                    ? kind
                    : kind.substring(0, kind.offsetByCodePoints(0, 4)) + "…";
        }

        private static BigInteger digest(String entry) {
            try {
                return new BigInteger(
                        MessageDigest.getInstance("SHA-256").digest(entry.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
