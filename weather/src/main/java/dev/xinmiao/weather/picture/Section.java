package dev.xinmiao.weather.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section from pole to pole, latitude across and pressure upward.
 *
 * @param title above it
 * @param notes below the title, such as the run and the valid time
 * @param latitudes in degrees, rising or falling
 * @param pressures in hPa, rising or falling, one for each row of values
 * @param filled values in the unit of the scale, a row of latitudes for each pressure; NaN where there are none
 * @param scale of colours
 * @param legend of the colours, without the unit
 * @param lines another quantity, or the same, as lines
 * @param logarithmic axis of pressure, or linear
 */
public record Section(
        Bilingual title,
        List<String> notes,
        double[] latitudes,
        double[] pressures,
        float[] filled,
        Scale scale,
        Bilingual legend,
        @Nullable Isolines lines,
        boolean logarithmic)
        implements Chart {
    private static final double STEP = 3;

    /**
     * Lines of equal values.
     *
     * @param values as those that are filled
     * @param interval from line to line; lines below 0 are dashed, that of 0 is thick
     * @param legend with the unit
     */
    public record Isolines(float[] values, double interval, Bilingual legend) {}

    public Section {
        int points = latitudes.length * pressures.length;
        if (latitudes.length < 2
                || pressures.length < 2
                || filled.length != points
                || lines != null && lines.values.length != points) {
            throw new IllegalArgumentException(
                    "The section " + title.english() + " needs a value for each of " + latitudes.length
                            + " latitudes and " + pressures.length + " pressures, but has " + filled.length + ".");
        }
    }

    /** Means round the globe of a field on each level, one after another. */
    public static float[] zonalMeans(List<Field> levels) {
        int rows = levels.getFirst().rows();
        float[] means = new float[rows * levels.size()];
        for (int level = 0; level < levels.size(); level++) {
            System.arraycopy(levels.get(level).zonalMeans(), 0, means, level * rows, rows);
        }
        return means;
    }

    @Override
    public String description() {
        Raster raster = new Raster(latitudes.length, pressures.length, 1, filled);
        return legend.both() + ": " + Ticks.label(raster.least()) + " … " + Ticks.label(raster.greatest()) + " "
                + scale.unit() + ".";
    }

    private Head head(Sheet sheet) {
        return Head.of(title, notes, List.of(), sheet);
    }

    private static double plotHeight(Sheet sheet) {
        return Math.min(0.6 * sheet.width(), 28 * sheet.text());
    }

    private List<Paragraph> legends(Sheet sheet) {
        Canvas.Type type = Canvas.Type.of(0.85 * sheet.text(), Colour.INK);
        List<Paragraph> legends = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(Lettering.words(legend) + " (" + scale.unit() + ")"));
        if (lines != null) {
            words.add(Lettering.words(lines.legend) + "  ·  " + Lettering.words(new Bilingual("间隔", "every")) + " "
                    + Ticks.label(lines.interval));
        }
        for (String line : words) {
            legends.add(Paragraph.of(List.of(line), "", sheet.width(), type));
        }
        return legends;
    }

    @Override
    public int height(Sheet sheet) {
        double legends = legends(sheet).stream().mapToDouble(Paragraph::height).sum();
        return (int) (head(sheet).height()
                + plotHeight(sheet)
                + legends
                + ColourBar.height(sheet.text())
                + 5 * sheet.text());
    }

    @Override
    public void paint(Canvas canvas, Sheet sheet) {
        double text = sheet.text();
        Head head = head(sheet);
        head.draw(canvas);
        int left = (int) (3.4 * text);
        Rectangle2D area = new Rectangle2D.Double(
                left, Math.rint(head.height() + 1.6 * text), (int) (sheet.width() - left - 1.5 * text), (int)
                        plotHeight(sheet));
        Plot plot = new Plot(area, latitude(), pressure(), text);
        canvas.text(
                Lettering.words(plot.up().title()),
                0.6 * text,
                area.getY() - 0.5 * text,
                Canvas.Type.of(0.85 * text, Colour.INK));
        plot.axes(canvas);
        canvas.at(area.getX(), area.getY(), () -> fill(canvas, plot));
        plot.frame(canvas);
        double at = area.getMaxY() + 2.6 * text;
        for (Paragraph legend : legends(sheet)) {
            legend.draw(canvas, 0.6 * text, at);
            at += legend.height();
        }
        ColourBar.draw(canvas, scale, 0.6 * text, at + 0.3 * text, sheet.width() - 1.2 * text, text);
    }

    private Axis latitude() {
        return Axis.between(new Bilingual("纬度", "latitude, °N"), -90, 90, 30);
    }

    private Axis pressure() {
        double bottom = Math.max(pressures[0], pressures[pressures.length - 1]);
        double top = Math.min(pressures[0], pressures[pressures.length - 1]);
        return Axis.pressure(bottom, top, logarithmic);
    }

    private void fill(Canvas canvas, Plot plot) {
        int width = (int) plot.area().getWidth();
        int height = (int) plot.area().getHeight();
        canvas.image(
                Fill.image(raster(filled, plot, 1), width, height, scale), new Rectangle2D.Double(0, 0, width, height));
        if (lines != null) {
            Raster raster = raster(lines.values, plot, STEP);
            Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
            LabelledLines labelled = new LabelledLines(0.8 * plot.text(), new FreePlaces(area), canvas);
            canvas.within(area, () -> {
                for (double level : Ticks.every(lines.interval, raster.least(), raster.greatest())) {
                    Canvas.Pen pen = level < 0
                            ? new Canvas.Pen(
                                    Colour.INK, plot.text() / 13, (float) plot.text() / 3, (float) plot.text() / 4)
                            : new Canvas.Pen(Colour.INK, plot.text() / (level == 0 ? 7 : 13));
                    Contours.of(raster, level).forEach(line -> labelled.draw(line, Ticks.label(level), pen));
                }
            });
        }
    }

    private Raster raster(float[] values, Plot plot, double step) {
        double width = plot.area().getWidth();
        double height = plot.area().getHeight();
        return Raster.of(width, height, step, (x, y) -> {
            double column = place(latitudes, plot.across().value(x / width), false);
            double row = place(pressures, plot.up().value(1 - y / height), logarithmic);
            int left = Math.min((int) column, latitudes.length - 2);
            int upper = Math.min((int) row, pressures.length - 2);
            int corner = upper * latitudes.length + left;
            double here = Field.mix(values[corner], values[corner + 1], column - left);
            double there =
                    Field.mix(values[corner + latitudes.length], values[corner + latitudes.length + 1], column - left);
            return Field.mix(here, there, row - upper);
        });
    }

    /** Where a value stands among rising or falling ones, held within them. */
    private static double place(double[] among, double value, boolean logarithmic) {
        boolean rising = among[1] > among[0];
        int place = 0;
        while (place < among.length - 2 && (rising ? among[place + 1] <= value : among[place + 1] >= value)) {
            place++;
        }
        double share = logarithmic
                ? Math.log(value / among[place]) / Math.log(among[place + 1] / among[place])
                : (value - among[place]) / (among[place + 1] - among[place]);
        return place + Math.clamp(share, 0, 1);
    }

    /** Values with something added, as sections want them. */
    public static float[] values(double[] values, double added) {
        float[] narrow = new float[values.length];
        for (int at = 0; at < narrow.length; at++) {
            narrow[at] = (float) (values[at] + added);
        }
        return narrow;
    }
}
