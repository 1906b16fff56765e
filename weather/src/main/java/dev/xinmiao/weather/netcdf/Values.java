package dev.xinmiao.weather.netcdf;

import java.lang.foreign.MemorySegment;

/** The values of a slab as they lie in a file: runs without a gap, each reached by steps along the dimensions. */
final class Values {
    private final DataType type;
    private final Packing packing;
    private final MemorySegment bytes;
    private final long begin;
    private final long[] counts;
    private final long[] strides;

    interface Sink {
        void put(int index, double value);
    }

    Values(Variable variable, long recordBytes, Slab slab, MemorySegment bytes) {
        type = variable.type();
        packing = Packing.of(variable);
        this.bytes = bytes;
        int axes = variable.dimensions().size();
        counts = new long[axes];
        strides = new long[axes];
        long stride = type.bytes();
        long from = variable.begin();
        for (int axis = axes - 1; axis >= 0; axis--) {
            strides[axis] = axis == 0 && variable.grows() ? recordBytes : stride;
            counts[axis] = slab.countAlong(axis, variable);
            from += slab.startAlong(axis) * strides[axis];
            stride *= variable.dimensions().get(axis).length();
        }
        begin = from;
    }

    long count() {
        long count = 1;
        for (long along : counts) {
            count = Math.multiplyExact(count, along);
        }
        return count;
    }

    int size() {
        return Math.toIntExact(count());
    }

    void forEach(Sink sink) {
        if (count() == 0) {
            return;
        }
        int gapless = gapless();
        int run = 1;
        for (int axis = gapless; axis < counts.length; axis++) {
            run *= (int) counts[axis];
        }
        long[] place = new long[gapless];
        for (int index = 0; index < size(); index += run) {
            forRun(offset(place), index, run, sink);
            step(place);
        }
    }

    /** The first dimension from which on the values lie side by side. */
    private int gapless() {
        int first = counts.length;
        long length = type.bytes();
        while (first > 0 && strides[first - 1] == length) {
            first--;
            length *= counts[first];
        }
        return first;
    }

    private long offset(long[] place) {
        long offset = begin;
        for (int axis = 0; axis < place.length; axis++) {
            offset += place[axis] * strides[axis];
        }
        return offset;
    }

    private void step(long[] place) {
        for (int axis = place.length - 1; axis >= 0; axis--) {
            place[axis]++;
            if (place[axis] < counts[axis]) {
                return;
            }
            place[axis] = 0;
        }
    }

    private void forRun(long offset, int first, int run, Sink sink) {
        for (int index = 0; index < run; index++) {
            sink.put(first + index, packing.unpack(type.get(bytes, offset + (long) index * type.bytes())));
        }
    }
}
