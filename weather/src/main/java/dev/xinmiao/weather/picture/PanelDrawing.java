package dev.xinmiao.weather.picture;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;

/** Draws the panels of a meteogram. */
record PanelDrawing(Canvas canvas, Plot plot, PlaceForecast forecast, int barHours) {
    private static final int WARM = 0xFFA8321E;
    private static final int MOIST = 0xFF1F6F78;
    private static final int RAIN = 0xFF2F6BB8;
    private static final int CLOUDS = 0xFF87929A;
    private static final int WIND = 0xFF5C4393;

    private double text() {
        return plot.text();
    }

    private double[] hours() {
        double[] hours = new double[forecast.size()];
        Arrays.setAll(hours, forecast::hours);
        return hours;
    }

    void temperature() {
        if (plot.up().from() < 0 && plot.up().to() > 0) {
            double frost = plot.y(0);
            canvas.line(
                    new Line2D.Double(plot.area().getX(), frost, plot.area().getMaxX(), frost),
                    new Canvas.Pen(RAIN, text() / 15));
        }
        float dash = (float) (text() / 2.5);
        canvas.line(plot.line(hours(), forecast.dewPoint()), new Canvas.Pen(MOIST, text() / 9, dash, dash * 0.7f));
        canvas.line(plot.line(hours(), forecast.temperature()), new Canvas.Pen(WARM, text() / 7));
        FreePlaces letters = new FreePlaces(plot.area());
        for (LocalDay day : LocalDay.of(forecast)) {
            boolean known = !Double.isNaN(forecast.temperature()[day.warmest()]);
            if (known && day.hours(forecast) >= 18) {
                extreme(letters, day.warmest(), -0.45);
                extreme(letters, day.coldest(), 1.05);
            }
        }
    }

    private void extreme(FreePlaces letters, int number, double off) {
        String value = Ticks.label(Math.rint(forecast.temperature()[number]));
        Canvas.Type type =
                Canvas.Type.of(0.8 * text(), WARM).at(Canvas.Anchor.MIDDLE).haloed();
        double x = Math.clamp(
                plot.x(forecast.hours(number)),
                plot.area().getX() + text(),
                plot.area().getMaxX() - text());
        double y = plot.y(forecast.temperature()[number]) + off * text();
        if (letters.take(FreePlaces.box(x, y - 0.3 * text(), canvas.width(value, type), 0.6 * text()))) {
            canvas.text(value, x, y, type);
        }
    }

    void precipitation() {
        for (RainBar bar : RainBar.of(forecast, barHours)) {
            double left = plot.x(forecast.hours(bar.from()));
            double width = plot.x(forecast.hours(bar.to())) - left;
            if (bar.sum() >= 0.05) {
                double top = plot.y(bar.sum());
                canvas.fill(new Rectangle2D.Double(left + 0.08 * width, top, 0.84 * width, plot.y(0) - top), RAIN);
            }
        }
        for (LocalDay day : LocalDay.of(forecast)) {
            double sum = day.precipitation();
            if (sum >= 0.05 && day.hours(forecast) >= 12) {
                canvas.text(
                        String.format(Locale.ROOT, sum < 10 ? "%.1f" : "%.0f", sum),
                        (plot.x(forecast.hours(day.first())) + plot.x(forecast.hours(day.last()))) / 2,
                        plot.area().getY() + text(),
                        Canvas.Type.of(0.8 * text(), RAIN)
                                .at(Canvas.Anchor.MIDDLE)
                                .haloed());
            }
        }
    }

    void cloud() {
        area(forecast.cloud(), CLOUDS);
    }

    /** Down to nought, for each run of known values. */
    private void area(double[] values, int colour) {
        Path2D.Double path = new Path2D.Double();
        for (int number = 0; number < values.length; number++) {
            if (!Double.isNaN(values[number])) {
                double x = plot.x(forecast.hours(number));
                if (number == 0 || Double.isNaN(values[number - 1])) {
                    path.moveTo(x, plot.y(0));
                }
                path.lineTo(x, plot.y(values[number]));
                if (number == values.length - 1 || Double.isNaN(values[number + 1])) {
                    path.lineTo(x, plot.y(0));
                    path.closePath();
                }
            }
        }
        canvas.fill(path, colour);
    }

    /** Barbs that would not be whole, at either edge, are left out. */
    void wind() {
        double[] speed = new double[forecast.size()];
        Arrays.setAll(speed, forecast::speed);
        canvas.line(plot.line(hours(), speed), new Canvas.Pen(WIND, text() / 8));
        double length = 1.7 * text();
        int every = (int) Math.max(1, Math.ceil(2.4 * text() / Math.max(plot.x(forecast.hours(1)) - plot.x(0), 1e-9)));
        for (int number = every / 2; number < forecast.size(); number += every) {
            double fast = Math.max(speed[number], 1e-9);
            if (!Double.isNaN(fast)) {
                Barb.Drawing barb = Barb.of(fast)
                        .at(
                                plot.x(forecast.hours(number)),
                                plot.area().getY() + 1.9 * text(),
                                forecast.east()[number] / fast,
                                -forecast.north()[number] / fast,
                                length * 0.95,
                                forecast.place().latitude() < 0);
                Rectangle2D box = barb.lines().getBounds2D();
                if (box.getMinX() >= plot.area().getMinX()
                        && box.getMaxX() <= plot.area().getMaxX()) {
                    canvas.line(barb.lines(), new Canvas.Pen(Colour.INK, text() / 13));
                    canvas.fill(barb.filled(), Colour.INK);
                }
            }
        }
    }

    void pressure() {
        canvas.line(plot.line(hours(), forecast.pressure()), new Canvas.Pen(Colour.ACCENT, text() / 7));
    }
}
