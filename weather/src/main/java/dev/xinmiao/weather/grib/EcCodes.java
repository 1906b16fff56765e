package dev.xinmiao.weather.grib;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of ecCodes that are needed, after its documented interface in C. One call at a time: not all builds bear threads. */
final class EcCodes {
    static final String HOW_TO_INSTALL =
            "GRIB needs the library ecCodes, which isn't installed here: apt-get install libeccodes0 (Debian, Ubuntu), dnf install"
                    + " eccodes (Fedora) or brew install eccodes (macOS).";

    private static final List<String> NAMES = List.of("libeccodes.so.0", "libeccodes.so", "libeccodes.dylib");
    private static final Linker LINKER = Linker.nativeLinker();
    private static @Nullable Optional<EcCodes> loaded;

    private final Map<String, MethodHandle> functions = new HashMap<>();

    private EcCodes(SymbolLookup library) {
        SymbolLookup ofC = LINKER.defaultLookup();
        bind(ofC, "fopen", ADDRESS, ADDRESS, ADDRESS);
        bind(ofC, "fclose", JAVA_INT, ADDRESS);
        bind(library, "codes_get_error_message", ADDRESS, JAVA_INT);
        bind(library, "codes_grib_multi_support_on", null, ADDRESS);
        bind(library, "codes_grib_multi_support_reset_file", null, ADDRESS, ADDRESS);
        bind(library, "codes_handle_new_from_file", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
        bind(library, "codes_grib_handle_new_from_samples", ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_handle_delete", JAVA_INT, ADDRESS);
        bind(library, "codes_get_message", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_get_size", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_get_long", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_get_double", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_get_string", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_get_long_array", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_get_double_array", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_set_long", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG);
        bind(library, "codes_set_double", JAVA_INT, ADDRESS, ADDRESS, JAVA_DOUBLE);
        bind(library, "codes_set_string", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        bind(library, "codes_set_double_array", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
        bind(library, "codes_context_set_logging_proc", null, ADDRESS, ADDRESS);
        call("codes_grib_multi_support_on", MemorySegment.NULL);
        call("codes_context_set_logging_proc", MemorySegment.NULL, silence());
    }

    /** Empty where it isn't installed. */
    static synchronized Optional<EcCodes> load() {
        if (loaded == null) {
            loaded = NAMES.stream().flatMap(name -> tryLoad(name).stream()).findFirst();
        }
        return loaded;
    }

    private static Optional<EcCodes> tryLoad(String name) {
        try {
            return Optional.of(new EcCodes(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    private void bind(SymbolLookup from, String name, @Nullable MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor shape =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        MemorySegment found = from.find(name).orElseThrow(() -> new IllegalArgumentException("No function " + name));
        functions.put(name, LINKER.downcallHandle(found, shape));
    }

    synchronized @Nullable Object call(String function, Object... arguments) {
        try {
            return Objects.requireNonNull(functions.get(function)).invokeWithArguments(arguments);
        } catch (Throwable never) {
            throw new IllegalStateException(function + " can't be called", never);
        }
    }

    int status(String function, Object... arguments) {
        return (int) Objects.requireNonNull(call(function, arguments));
    }

    /** The null pointer where the function finds nothing. */
    MemorySegment pointer(String function, Object... arguments) {
        return (MemorySegment) Objects.requireNonNull(call(function, arguments));
    }

    /** What a status means. */
    String message(int status) {
        return pointer("codes_get_error_message", status)
                .reinterpret(Long.MAX_VALUE)
                .getString(0);
    }

    /** The library would write each failure to standard error as well; its status is enough. */
    private static MemorySegment silence() {
        try {
            MethodType shape = MethodType.methodType(void.class, MemorySegment.class, int.class, MemorySegment.class);
            return LINKER.upcallStub(
                    MethodHandles.lookup().findStatic(EcCodes.class, "ignore", shape),
                    FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS),
                    Arena.global());
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(never);
        }
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // called by the library
    private static void ignore(MemorySegment context, int level, MemorySegment message) {}
}
