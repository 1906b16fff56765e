package dev.xinmiao.weather.picture;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a meteogram shows, as a table of every six hours, or of every step that is longer. */
final class MeteogramTable {
    private static final int HOURS = 6;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final String[] CHINESE = {
        "北", "北东北", "东北", "东东北", "东", "东东南", "东南", "南东南", "南", "南西南", "西南", "西西南", "西", "西西北", "西北", "北西北"
    };
    private static final String[] ENGLISH = {
        "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"
    };

    private MeteogramTable() {}

    static String of(PlaceForecast forecast) {
        int every = (int) Math.max(1, Math.round(HOURS / forecast.hours(1)));
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number < forecast.size(); number += every) {
            rows.append("<tr><th scope=\"row\">")
                    .append(TIME.format(forecast.local(number)))
                    .append("</th>");
            cell(rows, "%.1f", forecast.temperature()[number]);
            cell(rows, "%.1f", forecast.dewPoint()[number]);
            cell(rows, "%.1f", number == 0 ? Double.NaN : forecast.precipitation(Math.max(0, number - every), number));
            cell(rows, "%.0f", forecast.cloud()[number]);
            rows.append("<td>")
                    .append(wind(forecast.east()[number], forecast.north()[number]))
                    .append("</td>");
            cell(rows, "%.1f", forecast.pressure()[number]);
            rows.append("</tr>\n");
        }
        Bilingual name = forecast.place().name();
        Bilingual clocks = forecast.place().clocks();
        String hours = Ticks.label(forecast.hours(every));
        Bilingual caption = new Bilingual(
                name.chinese() + "，每 " + hours + " 小时，" + clocks.chinese(),
                name.english() + ", every " + hours + " hours, " + clocks.english());
        List<Bilingual> columns = List.of(
                new Bilingual("当地时间", "Local time"),
                new Bilingual("气温", "Temperature °C"),
                new Bilingual("露点", "Dew point °C"),
                new Bilingual(hours + " 小时降水", "Precipitation in " + hours + " h, mm"),
                new Bilingual("云量", "Cloud %"),
                new Bilingual("风", "Wind m/s"),
                new Bilingual("气压", "MSLP hPa"));
        return Markup.folded(new Bilingual("数据表", "Table"), Markup.table(caption, columns, rows.toString()));
    }

    private static void cell(StringBuilder rows, String format, double value) {
        rows.append("<td>")
                .append(
                        Double.isNaN(value)
                                ? "–"
                                : String.format(Locale.ROOT, format, value).replace('-', '−'))
                .append("</td>");
    }

    /** Where it comes from, in sixteenths of the compass, and its speed. */
    static String wind(double east, double north) {
        double speed = Math.hypot(east, north);
        if (Double.isNaN(speed)) {
            return "–";
        }
        int from = Math.floorMod(Math.round(Math.toDegrees(Math.atan2(-east, -north)) / 22.5), 16);
        Bilingual direction = speed < 0.5 ? new Bilingual("静风", "calm") : new Bilingual(CHINESE[from], ENGLISH[from]);
        return ReportPage.both(direction) + String.format(Locale.ROOT, " %.1f", speed);
    }
}
