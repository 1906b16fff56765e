package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is told of each point of the grid. "Sum" is since the beginning of the run or since it was last set to nought, in kg/m² or J/m²;
 * all else is as of the last step: fluxes in W/m², positive as their names say.
 */
public final class Output {
    public final double[] convectiveRainSum;
    public final double[] largeScaleRainSum;
    public final double[] evaporationSum;
    /** Upward. */
    public final double[] sensibleHeat;

    public final double[] latentHeat;
    /** From 0 to 1. */
    public final double[] cloudCover;

    public final double[] topSunDown;
    public final double[] topSunUp;
    public final double[] topHeatUp;
    public final double[] groundSunDown;
    public final double[] groundSunNet;
    public final double[] groundHeatDown;
    public final double[] groundHeatUp;
    /** At 2 m, K and kg/kg. */
    public final double[] temperature;

    public final double[] humidity;
    /** At 10 m, m/s. */
    public final double[] eastward;

    public final double[] northward;
    /** Of all kinds of ground, K. */
    public final double[] skinTemperature;

    /** On land, kg/m². */
    public final double[] snow;

    Output(int points, double[] snow) {
        this.snow = snow;
        this.convectiveRainSum = new double[points];
        this.largeScaleRainSum = new double[points];
        this.evaporationSum = new double[points];
        this.sensibleHeat = new double[points];
        this.latentHeat = new double[points];
        this.cloudCover = new double[points];
        this.topSunDown = new double[points];
        this.topSunUp = new double[points];
        this.topHeatUp = new double[points];
        this.groundSunDown = new double[points];
        this.groundSunNet = new double[points];
        this.groundHeatDown = new double[points];
        this.groundHeatUp = new double[points];
        this.temperature = new double[points];
        this.humidity = new double[points];
        this.eastward = new double[points];
        this.northward = new double[points];
        this.skinTemperature = new double[points];
    }

    /** All arrays by their names; sums belong into a checkpoint. */
    public Map<String, double[]> named() {
        Map<String, double[]> named = new LinkedHashMap<>();
        named.put("convectiveRainSum", convectiveRainSum);
        named.put("largeScaleRainSum", largeScaleRainSum);
        named.put("evaporationSum", evaporationSum);
        named.put("sensibleHeat", sensibleHeat);
        named.put("latentHeat", latentHeat);
        named.put("cloudCover", cloudCover);
        named.put("topSunDown", topSunDown);
        named.put("topSunUp", topSunUp);
        named.put("topHeatUp", topHeatUp);
        named.put("groundSunDown", groundSunDown);
        named.put("groundSunNet", groundSunNet);
        named.put("groundHeatDown", groundHeatDown);
        named.put("groundHeatUp", groundHeatUp);
        named.put("temperature", temperature);
        named.put("humidity", humidity);
        named.put("eastward", eastward);
        named.put("northward", northward);
        named.put("skinTemperature", skinTemperature);
        named.put("snow", snow);
        return named;
    }

    static void sum(double[] rates, double seconds, Columns columns, double[] points) {
        for (int i = 0; i < columns.count; i++) {
            points[columns.start + i] += rates[i] * seconds;
        }
    }

    static void tell(double[] row, Columns columns, double[] points) {
        System.arraycopy(row, 0, points, columns.start, columns.count);
    }
}
