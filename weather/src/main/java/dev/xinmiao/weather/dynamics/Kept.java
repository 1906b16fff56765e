package dev.xinmiao.weather.dynamics;

/** An array of a run, in its own precision: what it remembers, or what it tells of each point. */
public sealed interface Kept {

    String name();

    int size();

    double get(int index);

    /** Rounded to the run's precision. */
    void set(int index, double value);

    static Kept of(String name, double[] values) {
        return new Doubles(name, values);
    }

    static Kept of(String name, float[] values) {
        return new Floats(name, values);
    }

    /** A copy in double precision, which holds the bits of either. */
    default double[] values() {
        double[] values = new double[size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = get(index);
        }
        return values;
    }

    /** Of a run in double precision. */
    record Doubles(String name, double[] array) implements Kept {
        @Override
        public int size() {
            return array.length;
        }

        @Override
        public double get(int index) {
            return array[index];
        }

        @Override
        public void set(int index, double value) {
            array[index] = value;
        }
    }

    /** Of a run in single precision. */
    record Floats(String name, float[] array) implements Kept {
        @Override
        public int size() {
            return array.length;
        }

        @Override
        public double get(int index) {
            return array[index];
        }

        @Override
        public void set(int index, double value) {
            array[index] = (float) value;
        }
    }
}
