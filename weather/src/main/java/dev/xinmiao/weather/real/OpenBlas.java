package dev.xinmiao.weather.real;

import dev.xinmiao.weather.linear.BlasLibrary;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Products by OpenBLAS, one thread each: what is parallel lies above, and so gives the same bits with any number of threads. */
public final class OpenBlas implements Product.Maker {
    private static final int ROW_MAJOR = 101;
    private static final int AS_IS = 111;
    private static final int TRANSPOSED = 112;

    private final MethodHandle gemm;

    private OpenBlas(MethodHandle gemm) {
        this.gemm = gemm;
    }

    /** Empty where the library can't be loaded on this machine. */
    public static Optional<OpenBlas> load() {
        return BlasLibrary.load()
                .flatMap(library -> library.find("cblas_dgemm"))
                .map(address -> new OpenBlas(Linker.nativeLinker()
                        .downcallHandle(
                                address,
                                FunctionDescriptor.ofVoid(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_DOUBLE,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_DOUBLE,
                                        ValueLayout.ADDRESS,
                                        ValueLayout.JAVA_INT),
                                // The arrays are read where they lie on the heap; the call is short.
                                Linker.Option.critical(true))));
    }

    @Override
    public Product of(Product.Matrix left, Product.Matrix right, Product.Matrix result) {
        return new Call(gemm, AS_IS, left.rows(), left.columns(), left, right, result);
    }

    @Override
    public Product ofTransposed(Product.Matrix left, Product.Matrix right, Product.Matrix result) {
        return new Call(gemm, TRANSPOSED, left.columns(), left.rows(), left, right, result);
    }

    @Override
    public String name() {
        return "OpenBLAS";
    }

    private static final class Call implements Product {
        private final MethodHandle gemm;
        private final int how;
        private final int rows;
        private final int inner;
        private final int columns;
        private final MemorySegment left;
        private final int leftStride;
        private final MemorySegment right;
        private final int rightStride;
        private final MemorySegment result;
        private final int resultStride;

        Call(MethodHandle gemm, int how, int rows, int inner, Matrix left, Matrix right, Matrix result) {
            this.gemm = gemm;
            this.how = how;
            this.rows = rows;
            this.inner = inner;
            this.columns = right.columns();
            this.left = segment(left);
            this.leftStride = left.stride();
            this.right = segment(right);
            this.rightStride = right.stride();
            this.result = segment(result);
            this.resultStride = result.stride();
        }

        private static MemorySegment segment(Matrix matrix) {
            return MemorySegment.ofArray(matrix.values()).asSlice(ValueLayout.JAVA_DOUBLE.byteSize() * matrix.start());
        }

        @Override
        public void run() {
            try {
                gemm.invokeExact(
                        ROW_MAJOR,
                        how,
                        AS_IS,
                        rows,
                        columns,
                        inner,
                        (double) 1,
                        left,
                        leftStride,
                        right,
                        rightStride,
                        (double) 0,
                        result,
                        resultStride);
            } catch (Throwable never) {
                throw new IllegalStateException("cblas_dgemm can't be called", never);
            }
        }
    }
}
