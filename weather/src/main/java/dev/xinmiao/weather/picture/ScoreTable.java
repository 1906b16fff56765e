package dev.xinmiao.weather.picture;

import java.util.ArrayList;
import java.util.List;

/** Scores as a table: a row for each lead time. */
final class ScoreTable {
    private ScoreTable() {}

    static String of(Scores scores) {
        List<Bilingual> columns = new ArrayList<>(List.of(new Bilingual("时效", "Lead time, h")));
        scores.curves().forEach(curve -> columns.add(curve.name()));
        StringBuilder rows = new StringBuilder();
        double[] leads = scores.curves().getFirst().x();
        for (int lead = 0; lead < leads.length; lead++) {
            rows.append("<tr><th scope=\"row\">+")
                    .append(Ticks.label(leads[lead]))
                    .append("</th>");
            for (Curve curve : scores.curves()) {
                double value = curve.y()[lead];
                rows.append("<td>")
                        .append(Double.isNaN(value) ? "–" : number(value))
                        .append("</td>");
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

    /** To three digits. */
    private static String number(double value) {
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
        return String.format(java.util.Locale.ROOT, "%." + decimals + "f", value)
                .replace('-', '−');
    }
}
