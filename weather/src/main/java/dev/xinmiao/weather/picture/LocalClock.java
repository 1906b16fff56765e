package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hours and days of a place by its own clocks, below a meteogram. */
record LocalClock(PlaceForecast forecast) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");
    private static final int[] EVERY = {3, 6, 12, 24};
    private static final int QUARTERS = 4;

    private ZonedDateTime local(double hours) {
        return forecast.initial()
                .plus(Duration.ofMinutes(Math.round(60 * hours)))
                .atZone(forecast.place().zone());
    }

    private double last() {
        return forecast.hours(forecast.size() - 1);
    }

    /** Hours from the initial time at which the clock shows a multiple of so many hours. */
    List<Double> every(int hours) {
        List<Double> found = new ArrayList<>();
        for (int quarter = 0; quarter <= QUARTERS * last(); quarter++) {
            double at = (double) quarter / QUARTERS;
            ZonedDateTime time = local(at);
            if (time.getMinute() == 0 && time.getHour() % hours == 0) {
                found.add(at);
            }
        }
        return found;
    }

    /** A row of hours, and below it days, each in the middle of what is shown of it. */
    void draw(Canvas canvas, Plot plot) {
        hours(canvas, plot);
        List<Double> bounds = new ArrayList<>(every(24));
        if (bounds.isEmpty() || bounds.getFirst() > 0) {
            bounds.addFirst(0.0);
        }
        if (bounds.getLast() < last()) {
            bounds.add(last());
        }
        double whole = plot.x(24) - plot.x(0);
        for (int day = 0; day + 1 < bounds.size(); day++) {
            double middle = (bounds.get(day) + bounds.get(day + 1)) / 2;
            double room = plot.x(bounds.get(day + 1)) - plot.x(bounds.get(day));
            day(canvas, plot, local(middle), plot.x(middle), room, whole);
        }
    }

    private void hours(Canvas canvas, Plot plot) {
        double size = 0.75 * plot.text();
        double top = plot.area().getY();
        Canvas.Type type = Canvas.Type.of(size, Colour.INK_2).at(Canvas.Anchor.MIDDLE);
        double least = 1.7 * canvas.width("00", type);
        int often = EVERY[EVERY.length - 1];
        for (int every = EVERY.length - 1; every >= 0 && plot.x(EVERY[every]) - plot.x(0) >= least; every--) {
            often = EVERY[every];
        }
        for (double at : every(often)) {
            double x = plot.x(at);
            canvas.line(
                    new Line2D.Double(x, top, x, top + 0.25 * size), new Canvas.Pen(Colour.INK_2, plot.text() / 18));
            canvas.text("%02d".formatted(local(at).getHour()), x, top + 1.25 * size, type);
        }
    }

    /** Left out where less is shown of it than its name needs. */
    private static void day(Canvas canvas, Plot plot, ZonedDateTime day, double x, double room, double whole) {
        double size = 0.85 * plot.text();
        Canvas.Type type = Canvas.Type.of(size, Colour.INK).at(Canvas.Anchor.MIDDLE);
        boolean wide = 1.3 * canvas.width("12-30", type) < whole;
        String name = wide ? DAY.format(day) : Integer.toString(day.getDayOfMonth());
        if (canvas.width(name, type) <= room) {
            canvas.text(name, x, plot.area().getY() + 2.3 * size, type);
            canvas.text(
                    weekday(canvas, day.getDayOfWeek(), type, room),
                    x,
                    plot.area().getY() + 3.5 * size,
                    type);
        }
    }

    private static String weekday(Canvas canvas, DayOfWeek day, Canvas.Type type, double room) {
        Bilingual name = new Bilingual(
                day.getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE),
                day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        String words = Lettering.words(name);
        String brief = Lettering.hasChinese()
                ? name.chinese().substring(1)
                : name.english().substring(0, 1);
        return canvas.width(words, type) < room ? words : brief;
    }
}
