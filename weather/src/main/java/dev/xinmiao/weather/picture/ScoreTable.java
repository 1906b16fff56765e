package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores as tables: a row for each lead time, or where there is but one, for each of the scores. */
final class ScoreTable {
    private ScoreTable() {}

    static String of(Scores scores) {
        List<Bilingual> columns = new ArrayList<>(List.of(new Bilingual("时效", "Lead time, h")));
        scores.curves().forEach(curve -> columns.add(curve.name()));
        StringBuilder rows = new StringBuilder();
        double[] leads = scores.leads();
        for (int lead = 0; lead < leads.length; lead++) {
            rows.append("<tr><th scope=\"row\">+")
                    .append(Ticks.label(leads[lead]))
                    .append("</th>");
            for (Curve curve : scores.curves()) {
                cell(rows, curve.y()[lead]);
            }
            rows.append("</tr>\n");
        }
        Bilingual caption = new Bilingual(
                scores.title().chinese() + "（" + scores.unit() + "），真值："
                        + scores.truth().chinese(),
                scores.title().english() + " (" + scores.unit() + "), truth: "
                        + scores.truth().english());
        return Markup.table(caption, columns, rows.toString());
    }

    /** A table for each truth; its scores have the same curves. */
    static List<String> ofOneTime(List<Scores> scores) {
        Map<Bilingual, List<Scores>> alike =
                scores.stream().collect(Collectors.groupingBy(Scores::truth, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream().map(ScoreTable::table).toList();
    }

    private static String table(List<Scores> alike) {
        Scores first = alike.getFirst();
        List<Bilingual> columns = new ArrayList<>(List.of(
                new Bilingual("检验", "Score"), new Bilingual("时效", "Lead time, h"), new Bilingual("单位", "Unit")));
        first.curves().forEach(curve -> columns.add(curve.name()));
        StringBuilder rows = new StringBuilder();
        for (Scores scores : alike) {
            rows.append("<tr><th scope=\"row\">%s</th><td>+%s</td><td>%s</td>"
                    .formatted(
                            ReportPage.both(scores.title()),
                            Ticks.label(scores.leads()[0]),
                            Markup.escaped(scores.unit())));
            scores.curves().forEach(curve -> cell(rows, curve.y()[0]));
            rows.append("</tr>\n");
        }
        Bilingual caption = new Bilingual(
                "真值：" + first.truth().chinese(), "truth: " + first.truth().english());
        return Markup.table(caption, columns, rows.toString());
    }

    private static void cell(StringBuilder rows, double value) {
        rows.append("<td>").append(Double.isNaN(value) ? "–" : number(value)).append("</td>");
    }

    /** To three digits. */
    private static String number(double value) {
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
        return String.format(java.util.Locale.ROOT, "%." + decimals + "f", value)
                .replace('-', '−');
    }
}
