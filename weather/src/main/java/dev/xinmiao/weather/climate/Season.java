package dev.xinmiao.weather.climate;

/** Three months, named by the first letters of each. */
enum Season {
    DJF(11, 0, 1),
    JJA(5, 6, 7);

    private final int[] months;

    Season(int... months) {
        this.months = months;
    }

    /** From 0 for January. */
    int[] months() {
        return months.clone();
    }
}
