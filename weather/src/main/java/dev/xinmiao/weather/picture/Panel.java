package dev.xinmiao.weather.picture;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What a meteogram shows, from above to below; heights in letters. */
enum Panel {
    TEMPERATURE(8.5),
    PRECIPITATION(4.5),
    CLOUD(2.4),
    WIND(5.5),
    PRESSURE(4.5);

    /** For the title. */
    static final double ABOVE = 1.7;

    private final double height;

    Panel(double height) {
        this.height = height;
    }

    double height() {
        return height;
    }

    boolean known(PlaceForecast forecast) {
        return PlaceForecast.known(series(forecast));
    }

    private double[] series(PlaceForecast forecast) {
        return switch (this) {
            case TEMPERATURE -> forecast.temperature();
            case PRECIPITATION -> forecast.precipitation();
            case CLOUD -> forecast.cloud();
            case WIND -> forecast.east();
            case PRESSURE -> forecast.pressure();
        };
    }

    Bilingual title(int hours) {
        return switch (this) {
            case TEMPERATURE -> new Bilingual("气温、露点（虚线）", "temperature, dew point (dashed), °C");
            case PRECIPITATION -> new Bilingual(hours + " 小时降水、日合计", hours + " h precipitation, sum of the day, mm");
            case CLOUD -> new Bilingual("云量", "cloud cover, %");
            case WIND -> new Bilingual("10 米风", "10 m wind, m/s");
            case PRESSURE -> new Bilingual("海平面气压", "MSLP, hPa");
        };
    }

    Axis axis(PlaceForecast forecast, int barHours) {
        Bilingual title = title(barHours);
        return switch (this) {
            case TEMPERATURE ->
                round(
                        title,
                        3,
                        DoubleStream.concat(Arrays.stream(forecast.temperature()), Arrays.stream(forecast.dewPoint())));
            case PRECIPITATION -> {
                double most = 5;
                for (RainBar bar : RainBar.of(forecast, barHours)) {
                    most = Double.isNaN(bar.sum()) ? most : Math.max(most, bar.sum());
                }
                yield Axis.round(title, 0, 1.25 * most, 3);
            }
            case CLOUD -> Axis.between(title, 0, 100, 50);
            case WIND -> {
                double most = 4;
                for (int number = 0; number < forecast.size(); number++) {
                    most = Double.isNaN(forecast.speed(number)) ? most : Math.max(most, forecast.speed(number));
                }
                yield Axis.round(title, 0, 1.9 * most, 4);
            }
            case PRESSURE -> round(title, 1, Arrays.stream(forecast.pressure()));
        };
    }

    private static Axis round(Bilingual title, double room, DoubleStream values) {
        double[] known = values.filter(Double::isFinite).toArray();
        return Axis.round(
                title,
                Arrays.stream(known).min().orElse(0) - room,
                Arrays.stream(known).max().orElse(0) + room,
                4);
    }

    void draw(PanelDrawing drawing) {
        switch (this) {
            case TEMPERATURE -> drawing.temperature();
            case PRECIPITATION -> drawing.precipitation();
            case CLOUD -> drawing.cloud();
            case WIND -> drawing.wind();
            case PRESSURE -> drawing.pressure();
        }
    }
}
