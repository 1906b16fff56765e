package dev.xinmiao.weather.picture;

import static dev.xinmiao.weather.picture.Markup.escaped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of a report: HTML that is XML as well, Chinese first. */
final class ReportPage {
    private static final List<Bilingual> ALWAYS = List.of(
            new Bilingual(
                    "本页是数值模式试验的结果，不是业务天气预报，不作任何预报技巧的承诺；请勿据此作出决策。",
                    "This shows an experiment with a numerical model. It is not operational; no skill is claimed; base no decision on it."),
            new Bilingual(
                    "权威预报和预警以气象主管机构所属气象台站发布的为准。",
                    "Official forecasts and warnings are those of the national weather service."),
            new Bilingual(
                    "地图上的极值取自格点；两个格点之间的数值为插值。",
                    "Least and greatest values on maps are those of grid points; between these, values are interpolated."));

    private final Report report;
    private final Run run;

    ReportPage(Report report) {
        this.report = report;
        run = report.run();
    }

    String html() {
        List<String> parts = new ArrayList<>();
        List<String> links = new ArrayList<>();
        add(parts, links, "run", new Bilingual("运行", "The run"), facts());
        add(
                parts,
                links,
                "maps",
                new Bilingual("地图", "Maps"),
                report.films().stream().map(FilmMarkup::figure).toList());
        add(
                parts,
                links,
                "places",
                new Bilingual("地点", "Places"),
                report.places().stream().map(this::place).toList());
        add(parts, links, "scores", new Bilingual("检验", "Scores"), scores());
        add(
                parts,
                links,
                "charts",
                new Bilingual("图表", "Charts"),
                report.figures().stream()
                        .map(figure -> "<figure>" + picture(figure) + "</figure>")
                        .toList());
        add(parts, links, "files", new Bilingual("文件", "Files"), files());
        add(parts, links, "notes", new Bilingual("说明", "Notes"), notes());
        return Markup.resource("report.html")
                .replace("{title}", "全球天气模式报告 " + escaped(Heading.utc(run.initial())))
                .replace("{style}", Markup.resource("report.css"))
                .replace("{initial}", escaped(Heading.utc(run.initial())))
                .replace("{length}", escaped(Heading.ahead(run.length())))
                .replace("{run}", escaped(run.name()))
                .replace("{warning}", both(ALWAYS.getFirst()))
                .replace("{links}", String.join("\n", links))
                .replace("{parts}", String.join("\n", parts))
                .replace("{script}", Markup.resource("report.js"));
    }

    private static void add(
            List<String> parts, List<String> links, String name, Bilingual title, List<String> content) {
        if (!content.isEmpty()) {
            links.add("<li><a href=\"#%s\">%s</a></li>".formatted(name, both(title)));
            parts.add("<section id=\"%s\" aria-labelledby=\"%s-title\"><h2 id=\"%s-title\">%s</h2>\n%s</section>"
                    .formatted(name, name, name, both(title), String.join("\n", content)));
        }
    }

    /** Chinese, then English, each said to be so. */
    static String both(Bilingual words) {
        return words.chinese().equals(words.english())
                ? escaped(words.english())
                : escaped(words.chinese()) + " <span lang=\"en\">" + escaped(words.english()) + "</span>";
    }

    private List<String> facts() {
        String facts = fact(new Bilingual("初始场", "Initial state"), both(run.start()))
                + fact(new Bilingual("起报时间", "Initial time"), escaped(Heading.utc(run.initial())))
                + fact(
                        new Bilingual("预报时长", "Length"),
                        both(new Bilingual(
                                run.length().toHours() + " 小时", run.length().toHours() + " h")))
                + fact(new Bilingual("截断", "Truncation"), "T" + run.truncation())
                + fact(new Bilingual("格点", "Grid"), escaped(run.grid()))
                + fact(new Bilingual("层数", "Levels"), Integer.toString(run.levels()))
                + fact(
                        new Bilingual("时间步长", "Step"),
                        both(new Bilingual(
                                run.step().toSeconds() + " 秒", run.step().toSeconds() + " s")))
                + fact(new Bilingual("精度", "Precision"), escaped(run.precision()))
                + fact(new Bilingual("用时", "Time taken"), taken(run.taken()))
                + fact(new Bilingual("计算机", "Machine"), escaped(run.machine()));
        return List.of("<dl class=\"facts\">" + facts + "</dl>\n");
    }

    private static String fact(Bilingual name, String value) {
        return "<div><dt>" + both(name) + "</dt><dd>" + value + "</dd></div>\n";
    }

    private static String taken(Duration taken) {
        long minutes = taken.toMinutes();
        String seconds = String.format(
                Locale.ROOT, minutes > 0 ? "%.0f" : "%.1f", (taken.toMillis() - minutes * 60_000) / 1000.0);
        return minutes > 0
                ? both(new Bilingual(minutes + " 分 " + seconds + " 秒", minutes + " min " + seconds + " s"))
                : both(new Bilingual(seconds + " 秒", seconds + " s"));
    }

    private String place(PlaceForecast place) {
        return "<figure>" + picture(report.meteogram(place)) + MeteogramTable.of(place) + "</figure>";
    }

    private List<String> scores() {
        List<String> parts = new ArrayList<>(ScoreTable.ofOneTime(
                report.scores().stream().filter(score -> !score.worthAChart()).toList()));
        report.scores().stream()
                .filter(Scores::worthAChart)
                .map(score -> "<figure>" + picture(report.chart(score)) + ScoreTable.of(score) + "</figure>")
                .forEach(parts::add);
        return parts;
    }

    private static String picture(Report.Figure figure) {
        Chart chart = figure.chart();
        return """
                <picture><source media="(max-width: 40rem)" srcset="%s-narrow.svg" width="%d" height="%d"/>\
                <img src="%s.svg" width="%d" height="%d" loading="lazy" alt="%s"/></picture>
                """.formatted(
                        figure.name(),
                        Sheet.CHART_NARROW.width(),
                        chart.height(Sheet.CHART_NARROW),
                        figure.name(),
                        Sheet.CHART.width(),
                        chart.height(Sheet.CHART),
                        escaped(chart.title().both() + ". " + chart.description()));
    }

    private List<String> files() {
        if (report.outputs().isEmpty()) {
            return List.of();
        }
        StringBuilder rows = new StringBuilder();
        for (Report.Output output : report.outputs()) {
            rows.append("<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s</td></tr>\n"
                    .formatted(escaped(output.name()), size(output.bytes()), both(output.content())));
        }
        return List.of(Markup.table(
                new Bilingual("运行写出的文件", "Files written by the run"),
                List.of(new Bilingual("文件", "File"), new Bilingual("大小", "Size"), new Bilingual("内容", "Content")),
                rows.toString()));
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private List<String> notes() {
        StringBuilder items = new StringBuilder();
        for (List<Bilingual> some : List.of(ALWAYS, report.notes())) {
            for (Bilingual note : some) {
                items.append("<li><p>%s</p><p lang=\"en\">%s</p></li>\n"
                        .formatted(escaped(note.chinese()), escaped(note.english())));
            }
        }
        return List.of("<ul class=\"notes\">\n" + items + "</ul>\n");
    }
}
