package dev.xinmiao.weather.linear;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OpenBLAS as it lies in a Maven artefact, unpacked once and loaded into this process. Set to one thread: callers are parallel. */
public final class BlasLibrary {
    private static final String FOLDER = "org/bytedeco/openblas/linux-x86_64/";
    /** In the order in which they need each other. */
    private static final List<String> FILES = List.of("libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0");

    private static @Nullable Optional<SymbolLookup> loaded;

    private BlasLibrary() {}

    /** Empty where the artefact isn't on the class path or isn't of this machine's kind. */
    public static synchronized Optional<SymbolLookup> load() {
        if (loaded == null) {
            loaded = tryLoad();
        }
        return loaded;
    }

    private static Optional<SymbolLookup> tryLoad() {
        try {
            Path folder = Files.createTempDirectory("xinmiao-openblas");
            SymbolLookup library = null;
            for (String file : FILES) {
                Optional<Path> unpacked = unpack(file, folder);
                if (unpacked.isPresent()) {
                    library = SymbolLookup.libraryLookup(unpacked.get(), Arena.global());
                }
            }
            // What is loaded stays loaded though its file is gone.
            for (String file : FILES) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.deleteIfExists(folder);
            Optional<SymbolLookup> found = Optional.ofNullable(library)
                    .filter(symbols -> symbols.find("openblas_set_num_threads").isPresent());
            found.ifPresent(BlasLibrary::useOneThread);
            return found;
        } catch (IOException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<Path> unpack(String file, Path folder) throws IOException {
        try (InputStream stream = BlasLibrary.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                return Optional.empty();
            }
            Path path = folder.resolve(file);
            Files.copy(stream, path);
            return Optional.of(path);
        }
    }

    private static void useOneThread(SymbolLookup symbols) {
        try {
            Linker.nativeLinker()
                    .downcallHandle(
                            symbols.find("openblas_set_num_threads").orElseThrow(),
                            FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                    .invokeExact(1);
        } catch (Throwable never) {
            throw new IllegalStateException("openblas_set_num_threads can't be called", never);
        }
    }
}
