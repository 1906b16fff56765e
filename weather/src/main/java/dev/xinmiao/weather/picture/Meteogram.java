package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The weather of one place over the days of a forecast, in its own time: one panel above another, nights shaded. */
public record Meteogram(PlaceForecast forecast, String run) implements Chart {
    private static final int NIGHT = 0xFFF1F3F5;

    @Override
    public Bilingual title() {
        Bilingual name = forecast.place().name();
        return new Bilingual(Bilingual.after(name.chinese(), "天气预报"), "Forecast for " + name.english());
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
                        Lettering.words(place.clocks()),
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
        return (int) (head(sheet).height() + (panels + 4.3) * sheet.text());
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
            Plot plot = new Plot(area, hours, panel.axis(forecast, barHours(sheet)), text);
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
        new LocalClock(forecast)
                .draw(canvas, new Plot(new Rectangle2D.Double(left, top, width, text), hours, hours, text));
    }

    /** So many hours of rain make a bar: three, or six where there is little room, but no less than a step. */
    private int barHours(Sheet sheet) {
        double wanted = sheet.width() > 40 * sheet.text() ? 3 : 6;
        double step = forecast.hours(1);
        return (int) Math.max(1, Math.round(step * Math.max(1, Math.round(wanted / step))));
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
        for (double midnight : new LocalClock(forecast).every(24)) {
            double x = plot.x(midnight);
            canvas.line(
                    new Line2D.Double(x, area.getY(), x, area.getMaxY()),
                    new Canvas.Pen(Colour.RULE_2, plot.text() / 25));
        }
    }
}
