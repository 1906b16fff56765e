package dev.xinmiao.weather.real.physics;

import dev.xinmiao.weather.real.Columns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What physics remembers from step to step, at each point of the grid: a run goes on bit by bit if all of it is kept. */
final class SlowState {
    /** Seconds of the run up to which rain is counted and the ground is led; and at which sunlight is to be reckoned anew. */
    final double[] until;

    final double[] sunDue;
    final double[] landSkin;
    final double[] landSlab;
    final double[] iceSkin;
    final double[] iceSlab;
    final double[] snow;
    /** As sunlight was reckoned with. */
    final double[] landAlbedo;
    /** Per unit of light at the top: taken by each layer (all points of the first one, then of the next), and what comes down and back. */
    final double[] sunAbsorbed;

    final double[] sunVisible;
    final double[] sunNear;
    final double[] sunReflected;

    SlowState(Climate climate, Sun sun, int layers) {
        int points = climate.points;
        this.until = new double[points];
        this.sunDue = new double[points];
        this.landSkin = new double[points];
        this.landSlab = new double[points];
        this.iceSkin = new double[points];
        this.iceSlab = new double[points];
        this.snow = new double[points];
        this.landAlbedo = new double[points];
        this.sunAbsorbed = new double[layers * points];
        this.sunVisible = new double[points];
        this.sunNear = new double[points];
        this.sunReflected = new double[points];
        for (int point = 0; point < points; point++) {
            landSkin[point] = climate.at(climate.soil, sun, point);
            landSlab[point] = landSkin[point];
            iceSkin[point] = Math.min(Constants.SEA_FREEZING, landSkin[point]);
            iceSlab[point] = (iceSkin[point] + Constants.SEA_FREEZING) / 2;
            snow[point] = climate.at(climate.snow, sun, point);
            landAlbedo[point] = climate.albedo[point];
        }
    }

    Map<String, double[]> named() {
        Map<String, double[]> named = new LinkedHashMap<>();
        named.put("until", until);
        named.put("sunDue", sunDue);
        named.put("landSkin", landSkin);
        named.put("landSlab", landSlab);
        named.put("iceSkin", iceSkin);
        named.put("iceSlab", iceSlab);
        named.put("snow", snow);
        named.put("landAlbedo", landAlbedo);
        named.put("sunAbsorbed", sunAbsorbed);
        named.put("sunVisible", sunVisible);
        named.put("sunNear", sunNear);
        named.put("sunReflected", sunReflected);
        return named;
    }

    void load(Columns columns, Ground ground) {
        int start = columns.start;
        int count = columns.count;
        Climate.row(landSkin, start, count, ground.skin[Ground.LAND]);
        Climate.row(iceSkin, start, count, ground.skin[Ground.ICE]);
        Climate.row(landSlab, start, count, ground.slab[Ground.LAND]);
        Climate.row(iceSlab, start, count, ground.slab[Ground.ICE]);
        Climate.row(snow, start, count, ground.snow);
        Climate.row(landAlbedo, start, count, ground.albedo[Ground.LAND]);
    }

    void store(Columns columns, Ground ground) {
        int start = columns.start;
        int count = columns.count;
        System.arraycopy(ground.skin[Ground.LAND], 0, landSkin, start, count);
        System.arraycopy(ground.skin[Ground.ICE], 0, iceSkin, start, count);
        System.arraycopy(ground.slab[Ground.LAND], 0, landSlab, start, count);
        System.arraycopy(ground.slab[Ground.ICE], 0, iceSlab, start, count);
        System.arraycopy(ground.snow, 0, snow, start, count);
        System.arraycopy(ground.albedo[Ground.LAND], 0, landAlbedo, start, count);
    }

    void loadSun(Columns columns, ShortWave sun) {
        int start = columns.start;
        int count = columns.count;
        int points = until.length;
        for (int layer = 0; layer < columns.layers; layer++) {
            Climate.row(sunAbsorbed, layer * points + start, count, sun.absorbed[layer]);
        }
        Climate.row(sunVisible, start, count, sun.visible);
        Climate.row(sunNear, start, count, sun.near);
        Climate.row(sunReflected, start, count, sun.reflected);
    }

    void storeSun(Columns columns, ShortWave sun, double due) {
        int start = columns.start;
        int count = columns.count;
        int points = until.length;
        for (int layer = 0; layer < columns.layers; layer++) {
            System.arraycopy(sun.absorbed[layer], 0, sunAbsorbed, layer * points + start, count);
        }
        System.arraycopy(sun.visible, 0, sunVisible, start, count);
        System.arraycopy(sun.near, 0, sunNear, start, count);
        System.arraycopy(sun.reflected, 0, sunReflected, start, count);
        Arrays.fill(sunDue, start, start + count, due);
    }
}
