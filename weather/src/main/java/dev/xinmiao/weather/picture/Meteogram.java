package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The weather of one place over the days of a forecast, in its own time: one panel above another, nights shaded. */
public record Meteogram(PlaceForecast forecast, String run) implements Chart {
    private static final int NIGHT = 0xFFF1F3F5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

    @Override
    public Bilingual title() {
        Bilingual name = forecast.place().name();
        return new Bilingual(name.chinese() + "天气预报", "Forecast for " + name.english());
    }

    @Override
    public String description() {
        int last = forecast.size() - 1;
        double[] temperature = java.util.Arrays.stream(forecast.temperature())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        String range = temperature.length == 0
                ? ""
                : "%s %.1f … %.1f °C; "
                        .formatted(
                                new Bilingual("气温", "temperature").both(),
                                temperature[0],
                                temperature[temperature.length - 1]);
        return "%s – %s; %s%s %.1f mm"
                .formatted(
                        Heading.utc(forecast.time(0)),
                        Heading.utc(forecast.time(last)),
                        range,
                        new Bilingual("总降水", "precipitation in all").both(),
                        forecast.precipitation(0, last));
    }

    private Head head(Sheet sheet) {
        Place place = forecast.place();
        return Head.of(
                title(),
                List.of(
                        place.coordinates(),
                        Lettering.words(new Bilingual("起报", "Init")) + " " + Heading.utc(forecast.initial()),
                        Lettering.words(new Bilingual("当地时间", "local time")) + " "
                                + place.zone().getId(),
                        run),
                List.of(),
                sheet);
    }

    private List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (Panel panel : Panel.values()) {
            if (panel.known(forecast)) {
                panels.add(panel);
            }
        }
        return panels;
    }

    @Override
    public int height(Sheet sheet) {
        double panels = panels().stream()
                .mapToDouble(panel -> panel.height() + Panel.ABOVE)
                .sum();
        return (int) (head(sheet).height() + (panels + 3.2) * sheet.text());
    }

    @Override
    public void paint(Canvas canvas, Sheet sheet) {
        double text = sheet.text();
        Head head = head(sheet);
        head.draw(canvas);
        double left = 3.2 * text;
        double width = sheet.width() - left - text;
        double top = head.height();
        Axis hours = new Axis(new Bilingual("小时", "hours"), 0, forecast.hours(forecast.size() - 1), false, List.of());
        for (Panel panel : panels()) {
            Rectangle2D area = new Rectangle2D.Double(left, top + Panel.ABOVE * text, width, panel.height() * text);
            Plot plot = new Plot(area, hours, panel.axis(forecast), text);
            days(canvas, plot);
            plot.upward(canvas);
            canvas.text(
                    Lettering.words(panel.title(barHours(sheet))),
                    left,
                    area.getY() - 0.35 * text,
                    Canvas.Type.of(0.85 * text, Colour.INK));
            canvas.within(area, () -> panel.draw(new PanelDrawing(canvas, plot, forecast, barHours(sheet))));
            plot.frame(canvas);
            top = area.getMaxY();
        }
        names(canvas, new Plot(new Rectangle2D.Double(left, top, width, text), hours, hours, text));
    }

    /** So many hours of rain make a bar. */
    private static int barHours(Sheet sheet) {
        return sheet.width() > 40 * sheet.text() ? 3 : 6;
    }

    /** Nights shaded, and a line at each local midnight. */
    private void days(Canvas canvas, Plot plot) {
        Rectangle2D area = plot.area();
        double quarter = 0.25;
        double last = plot.across().to();
        for (double hour = 0; hour < last; hour += quarter) {
            double from = hour;
            while (hour < last && forecast.night(hour + quarter / 2)) {
                hour += quarter;
            }
            if (hour > from) {
                double end = Math.min(hour, last);
                canvas.fill(
                        new Rectangle2D.Double(plot.x(from), area.getY(), plot.x(end) - plot.x(from), area.getHeight()),
                        NIGHT);
            }
        }
        for (double midnight : midnights(last)) {
            double x = plot.x(midnight);
            canvas.line(
                    new Line2D.Double(x, area.getY(), x, area.getMaxY()),
                    new Canvas.Pen(Colour.RULE_2, plot.text() / 25));
        }
    }

    /** In hours from the initial time. */
    private List<Double> midnights(double last) {
        List<Double> midnights = new ArrayList<>();
        ZonedDateTime day =
                forecast.local(0).toLocalDate().atStartOfDay(forecast.place().zone());
        while (true) {
            double hours = java.time.Duration.between(forecast.initial(), day.toInstant())
                            .toMinutes()
                    / 60.0;
            if (hours > last) {
                return midnights;
            }
            if (hours >= 0) {
                midnights.add(hours);
            }
            day = day.plusDays(1);
        }
    }

    /** Of the days, below the last panel, at their noons. */
    private void names(Canvas canvas, Plot plot) {
        double size = 0.85 * plot.text();
        Canvas.Type type = Canvas.Type.of(size, Colour.INK).at(Canvas.Anchor.MIDDLE);
        double room = plot.x(24) - plot.x(0);
        for (double midnight : midnights(plot.across().to())) {
            double noon = midnight + 12;
            if (noon > plot.across().to()) {
                break;
            }
            ZonedDateTime day = forecast.initial()
                    .plusSeconds(Math.round(noon * 3600))
                    .atZone(forecast.place().zone());
            Bilingual weekday = new Bilingual(
                    day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE),
                    day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            boolean wide = 1.3 * canvas.width("12-30", type) < room;
            canvas.text(
                    wide ? DAY.format(day) : Integer.toString(day.getDayOfMonth()),
                    plot.x(noon),
                    plot.area().getY() + 1.25 * size,
                    type);
            String below = canvas.width(Lettering.words(weekday), type) < room
                    ? Lettering.words(weekday)
                    : Lettering.hasChinese()
                            ? weekday.chinese().substring(1)
                            : weekday.english().substring(0, 1);
            canvas.text(below, plot.x(noon), plot.area().getY() + 2.5 * size, type);
        }
    }
}
