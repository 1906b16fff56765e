package dev.xinmiao.weather.real;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Fourier transforms along one ring of real values, for many fields and levels at once: the same place of all of them is a row in
 * memory, and every butterfly works on whole rows. Mixed radices 2, 3, 4 and 5 in Stockham's order, which needs no reordering
 * (Van Loan 1992, Computational Frameworks for the FFT, 1.7), on the complex transform of half the length.
 *
 * <p>A plan for rings of one length; safe for use by several threads, each with {@link Rows} of its own.
 */
public final class Fourier {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    /** A row is a multiple of this many values, so that no vector is cut, of either precision. */
    public static final int STEP = 16;

    private final int length;
    private final int batch;
    private final int[] radices;
    private final double[] cosines;
    private final double[] sines;
    /**
     * @param length points of the ring, even, a product of powers of 2, 3 and 5
     * @param batch series that are transformed at once, a multiple of {@link #STEP}
     */
    public Fourier(int length, int batch) {
        if (batch % STEP != 0) {
            throw new IllegalArgumentException("a batch of " + batch + " isn't a multiple of " + STEP);
        }
        this.length = length;
        this.batch = batch;
        this.radices = radices(length / 2);
        this.cosines = new double[length];
        this.sines = new double[length];
        for (int index = 0; index < length; index++) {
            cosines[index] = (double) Math.cos(2 * Math.PI * index / length);
            sines[index] = (double) Math.sin(2 * Math.PI * index / length);
        }
    }

    /** The least multiple of {@link #STEP} that holds so many series. */
    public static int padded(int series) {
        return (series + STEP - 1) / STEP * STEP;
    }

    private static int[] radices(int length) {
        List<Integer> radices = new ArrayList<>();
        int rest = length;
        for (int radix : new int[] {4, 5, 3, 2}) {
            while (rest % radix == 0) {
                radices.add(radix);
                rest /= radix;
            }
        }
        if (rest != 1) {
            throw new IllegalArgumentException("a ring of " + 2 * length + " points has a prime factor above 5");
        }
        return radices.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * What is transformed, with as much room to work in. On the side of waves, the real part of wave m is row 2 m and its imaginary
     * part row 2 m + 1; on the side of points, there is a row for each.
     */
    public static final class Rows {
        private double[] values;
        private double[] other;

        /** @param length of the longest ring */
        public Rows(int length, int batch) {
            values = new double[length * batch];
            other = new double[length * batch];
        }

        /** Row by row; another array after each transform. */
        public double[] values() {
            return values;
        }

        private void swap() {
            double[] swap = values;
            values = other;
            other = swap;
        }
    }

    /**
     * From waves to points: the value is that of wave 0 and twice the real part of the sum of the others, each times e to the
     * i m λ.
     *
     * @param waves the highest one that is given, below half the length; rows of higher ones are not read
     */
    public void toPoints(Rows rows, int waves) {
        int half = length / 2;
        double[] in = rows.values;
        int zero = 2 * (waves + 1) * batch;
        Arrays.fill(in, zero, length * batch, (double) 0);
        for (int m = 0; 2 * m <= half; m++) {
            unfold(in, m, half - m);
        }
        stages(rows, 1);
    }

    /** From points to waves; the inverse of {@link #toPoints}, times a weight. */
    public void toWaves(Rows rows, double weight) {
        stages(rows, -1);
        int half = length / 2;
        double factor = weight / (2 * length);
        for (int m = 0; 2 * m <= half; m++) {
            fold(rows.values, m, half - m, factor);
        }
    }

    /** Waves m and N/2 − m become the two of the complex series whose real parts are even points and imaginary parts odd ones. */
    private void unfold(double[] rows, int m, int mirror) {
        boolean own = m == mirror;
        double cosine = cosines[m];
        double sine = sines[m];
        int here = 2 * m * batch;
        int there = 2 * (mirror % (length / 2)) * batch;
        boolean first = m == 0;
        for (int c = 0; c < batch; c += SPECIES.length()) {
            DoubleVector re = DoubleVector.fromArray(SPECIES, rows, here + c);
            DoubleVector im =
                    first ? DoubleVector.zero(SPECIES) : DoubleVector.fromArray(SPECIES, rows, here + batch + c);
            DoubleVector mirrorRe =
                    first ? DoubleVector.zero(SPECIES) : DoubleVector.fromArray(SPECIES, rows, there + c);
            DoubleVector mirrorIm =
                    first ? DoubleVector.zero(SPECIES) : DoubleVector.fromArray(SPECIES, rows, there + batch + c);
            // X(m) + conj X(N/2−m), and i e^(iθ) times their difference.
            DoubleVector sumRe = re.add(mirrorRe);
            DoubleVector sumIm = im.sub(mirrorIm);
            DoubleVector differenceRe = re.sub(mirrorRe);
            DoubleVector differenceIm = im.add(mirrorIm);
            DoubleVector turnedRe = differenceRe.mul(-sine).sub(differenceIm.mul(cosine));
            DoubleVector turnedIm = differenceRe.mul(cosine).sub(differenceIm.mul(sine));
            sumRe.add(turnedRe).intoArray(rows, here + c);
            sumIm.add(turnedIm).intoArray(rows, here + batch + c);
            if (!own && !first) {
                sumRe.sub(turnedRe).intoArray(rows, there + c);
                turnedIm.sub(sumIm).intoArray(rows, there + batch + c);
            }
        }
    }

    /** The inverse of {@link #unfold}, with the mean's factor. */
    private void fold(double[] rows, int m, int mirror, double factor) {
        boolean first = m == 0;
        boolean own = m == mirror;
        double cosine = cosines[m];
        double sine = sines[m];
        int here = 2 * m * batch;
        int there = 2 * (mirror % (length / 2)) * batch;
        for (int c = 0; c < batch; c += SPECIES.length()) {
            DoubleVector re = DoubleVector.fromArray(SPECIES, rows, here + c);
            DoubleVector im = DoubleVector.fromArray(SPECIES, rows, here + batch + c);
            DoubleVector mirrorRe = DoubleVector.fromArray(SPECIES, rows, there + c);
            DoubleVector mirrorIm = DoubleVector.fromArray(SPECIES, rows, there + batch + c);
            DoubleVector evenRe = re.add(mirrorRe);
            DoubleVector evenIm = im.sub(mirrorIm);
            // (Z − conj Z') / i
            DoubleVector oddRe = im.add(mirrorIm);
            DoubleVector oddIm = mirrorRe.sub(re);
            DoubleVector turnedRe = oddRe.mul(cosine).add(oddIm.mul(sine));
            DoubleVector turnedIm = oddIm.mul(cosine).sub(oddRe.mul(sine));
            evenRe.add(turnedRe).mul(factor).intoArray(rows, here + c);
            evenIm.add(turnedIm).mul(factor).intoArray(rows, here + batch + c);
            if (!own && !first) {
                evenRe.sub(turnedRe).mul(factor).intoArray(rows, there + c);
                turnedIm.sub(evenIm).mul(factor).intoArray(rows, there + batch + c);
            }
        }
    }

    private void stages(Rows rows, int sign) {
        int remaining = length / 2;
        int stride = 1;
        for (int radix : radices) {
            int groups = remaining / radix;
            for (int p = 0; p < groups; p++) {
                for (int q = 0; q < stride; q++) {
                    butterfly(rows, radix, sign, p, q, groups, stride, remaining);
                }
            }
            remaining = groups;
            stride *= radix;
            rows.swap();
        }
    }

    /** Sums first, then each but the first turned by its own angle: apart, for one method of both is too much for the compiler. */
    private void butterfly(Rows rows, int radix, int sign, int p, int q, int groups, int stride, int remaining) {
        int from = 2 * batch * (q + stride * p);
        int between = 2 * batch * stride * groups;
        int to = 2 * batch * (q + stride * radix * p);
        int step = 2 * batch * stride;
        switch (radix) {
            case 2 -> two(rows.values, rows.other, from, between, to, step);
            case 3 -> three(rows.values, rows.other, from, between, to, step, sign);
            case 4 -> four(rows.values, rows.other, from, between, to, step, sign);
            default -> five(rows.values, rows.other, from, between, to, step, sign);
        }
        // e^(± 2πi p / remaining), from the table of the length of the ring
        int angle = p * (length / remaining);
        for (int part = 1; part < radix && p > 0; part++) {
            turn(rows.other, to + part * step, cosines[part * angle], sign * sines[part * angle]);
        }
    }

    private void turn(double[] values, int at, double cosine, double sine) {
        DoubleVector along = DoubleVector.broadcast(SPECIES, cosine);
        DoubleVector across = DoubleVector.broadcast(SPECIES, sine);
        for (int c = at; c < at + batch; c += SPECIES.length()) {
            DoubleVector re = DoubleVector.fromArray(SPECIES, values, c);
            DoubleVector im = DoubleVector.fromArray(SPECIES, values, c + batch);
            re.mul(along).sub(im.mul(across)).intoArray(values, c);
            re.mul(across).add(im.mul(along)).intoArray(values, c + batch);
        }
    }

    private void two(double[] in, double[] out, int from, int between, int to, int step) {
        for (int c = 0; c < batch; c += SPECIES.length()) {
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, in, from + c);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, in, from + batch + c);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, in, from + between + c);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, in, from + between + batch + c);
            re0.add(re1).intoArray(out, to + c);
            im0.add(im1).intoArray(out, to + batch + c);
            re0.sub(re1).intoArray(out, to + step + c);
            im0.sub(im1).intoArray(out, to + step + batch + c);
        }
    }

    private void three(double[] in, double[] out, int from, int between, int to, int step, int sign) {
        DoubleVector half = DoubleVector.broadcast(SPECIES, (double) 0.5);
        DoubleVector root = DoubleVector.broadcast(SPECIES, sign * (double) Math.sqrt(0.75));
        for (int c = 0; c < batch; c += SPECIES.length()) {
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, in, from + c);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, in, from + batch + c);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, in, from + between + c);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, in, from + between + batch + c);
            DoubleVector re2 = DoubleVector.fromArray(SPECIES, in, from + 2 * between + c);
            DoubleVector im2 = DoubleVector.fromArray(SPECIES, in, from + 2 * between + batch + c);
            DoubleVector sumRe = re1.add(re2);
            DoubleVector sumIm = im1.add(im2);
            DoubleVector restRe = re0.sub(sumRe.mul(half));
            DoubleVector restIm = im0.sub(sumIm.mul(half));
            DoubleVector turnRe = im2.sub(im1).mul(root);
            DoubleVector turnIm = re1.sub(re2).mul(root);
            re0.add(sumRe).intoArray(out, to + c);
            im0.add(sumIm).intoArray(out, to + batch + c);
            restRe.add(turnRe).intoArray(out, to + step + c);
            restIm.add(turnIm).intoArray(out, to + step + batch + c);
            restRe.sub(turnRe).intoArray(out, to + 2 * step + c);
            restIm.sub(turnIm).intoArray(out, to + 2 * step + batch + c);
        }
    }

    private void four(double[] in, double[] out, int from, int between, int to, int step, int sign) {
        DoubleVector signs = DoubleVector.broadcast(SPECIES, (double) sign);
        for (int c = 0; c < batch; c += SPECIES.length()) {
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, in, from + c);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, in, from + batch + c);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, in, from + between + c);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, in, from + between + batch + c);
            DoubleVector re2 = DoubleVector.fromArray(SPECIES, in, from + 2 * between + c);
            DoubleVector im2 = DoubleVector.fromArray(SPECIES, in, from + 2 * between + batch + c);
            DoubleVector re3 = DoubleVector.fromArray(SPECIES, in, from + 3 * between + c);
            DoubleVector im3 = DoubleVector.fromArray(SPECIES, in, from + 3 * between + batch + c);
            DoubleVector evenRe = re0.add(re2);
            DoubleVector evenIm = im0.add(im2);
            DoubleVector evenDownRe = re0.sub(re2);
            DoubleVector evenDownIm = im0.sub(im2);
            DoubleVector oddRe = re1.add(re3);
            DoubleVector oddIm = im1.add(im3);
            // ± i times the difference
            DoubleVector oddDownRe = im3.sub(im1).mul(signs);
            DoubleVector oddDownIm = re1.sub(re3).mul(signs);
            evenRe.add(oddRe).intoArray(out, to + c);
            evenIm.add(oddIm).intoArray(out, to + batch + c);
            evenDownRe.add(oddDownRe).intoArray(out, to + step + c);
            evenDownIm.add(oddDownIm).intoArray(out, to + step + batch + c);
            evenRe.sub(oddRe).intoArray(out, to + 2 * step + c);
            evenIm.sub(oddIm).intoArray(out, to + 2 * step + batch + c);
            evenDownRe.sub(oddDownRe).intoArray(out, to + 3 * step + c);
            evenDownIm.sub(oddDownIm).intoArray(out, to + 3 * step + batch + c);
        }
    }

    private void five(double[] in, double[] out, int from, int between, int to, int step, int sign) {
        DoubleVector near = DoubleVector.broadcast(SPECIES, (double) Math.cos(2 * Math.PI / 5));
        DoubleVector far = DoubleVector.broadcast(SPECIES, (double) Math.cos(4 * Math.PI / 5));
        DoubleVector nearSine = DoubleVector.broadcast(SPECIES, sign * (double) Math.sin(2 * Math.PI / 5));
        DoubleVector farSine = DoubleVector.broadcast(SPECIES, sign * (double) Math.sin(4 * Math.PI / 5));
        for (int c = 0; c < batch; c += SPECIES.length()) {
            DoubleVector re0 = DoubleVector.fromArray(SPECIES, in, from + c);
            DoubleVector im0 = DoubleVector.fromArray(SPECIES, in, from + batch + c);
            DoubleVector re1 = DoubleVector.fromArray(SPECIES, in, from + between + c);
            DoubleVector im1 = DoubleVector.fromArray(SPECIES, in, from + between + batch + c);
            DoubleVector re2 = DoubleVector.fromArray(SPECIES, in, from + 2 * between + c);
            DoubleVector im2 = DoubleVector.fromArray(SPECIES, in, from + 2 * between + batch + c);
            DoubleVector re3 = DoubleVector.fromArray(SPECIES, in, from + 3 * between + c);
            DoubleVector im3 = DoubleVector.fromArray(SPECIES, in, from + 3 * between + batch + c);
            DoubleVector re4 = DoubleVector.fromArray(SPECIES, in, from + 4 * between + c);
            DoubleVector im4 = DoubleVector.fromArray(SPECIES, in, from + 4 * between + batch + c);
            DoubleVector outerRe = re1.add(re4);
            DoubleVector outerIm = im1.add(im4);
            DoubleVector innerRe = re2.add(re3);
            DoubleVector innerIm = im2.add(im3);
            DoubleVector outerDownRe = re1.sub(re4);
            DoubleVector outerDownIm = im1.sub(im4);
            DoubleVector innerDownRe = re2.sub(re3);
            DoubleVector innerDownIm = im2.sub(im3);
            re0.add(outerRe).add(innerRe).intoArray(out, to + c);
            im0.add(outerIm).add(innerIm).intoArray(out, to + batch + c);
            DoubleVector nearRe = re0.add(outerRe.mul(near)).add(innerRe.mul(far));
            DoubleVector nearIm = im0.add(outerIm.mul(near)).add(innerIm.mul(far));
            DoubleVector farRe = re0.add(outerRe.mul(far)).add(innerRe.mul(near));
            DoubleVector farIm = im0.add(outerIm.mul(far)).add(innerIm.mul(near));
            // ± i times (s1 d1 + s2 d2) and (s2 d1 − s1 d2)
            DoubleVector nearTurnRe =
                    outerDownIm.mul(nearSine).add(innerDownIm.mul(farSine)).neg();
            DoubleVector nearTurnIm = outerDownRe.mul(nearSine).add(innerDownRe.mul(farSine));
            DoubleVector farTurnRe = innerDownIm.mul(nearSine).sub(outerDownIm.mul(farSine));
            DoubleVector farTurnIm = outerDownRe.mul(farSine).sub(innerDownRe.mul(nearSine));
            nearRe.add(nearTurnRe).intoArray(out, to + step + c);
            nearIm.add(nearTurnIm).intoArray(out, to + step + batch + c);
            farRe.add(farTurnRe).intoArray(out, to + 2 * step + c);
            farIm.add(farTurnIm).intoArray(out, to + 2 * step + batch + c);
            farRe.sub(farTurnRe).intoArray(out, to + 3 * step + c);
            farIm.sub(farTurnIm).intoArray(out, to + 3 * step + batch + c);
            nearRe.sub(nearTurnRe).intoArray(out, to + 4 * step + c);
            nearIm.sub(nearTurnIm).intoArray(out, to + 4 * step + batch + c);
        }
    }
}
