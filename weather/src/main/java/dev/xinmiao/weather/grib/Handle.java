package dev.xinmiao.weather.grib;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.xinmiao.weather.UnusableFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/** One message in the hands of ecCodes; its parts are read and set by ecCodes' names for them. Refusals name file, message and key. */
final class Handle implements AutoCloseable {
    private static final long LONGEST_TEXT = 1024;

    private final EcCodes codes;
    private final Path file;
    private final String which;
    private final MemorySegment pointer;

    /** @param which message of the file, as people are told */
    Handle(EcCodes codes, Path file, String which, MemorySegment pointer) {
        this.codes = codes;
        this.file = file;
        this.which = which;
        this.pointer = pointer;
    }

    long number(String key) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment into = arena.allocate(JAVA_LONG);
            check("read", key, codes.status("codes_get_long", pointer, arena.allocateFrom(key), into));
            return into.get(JAVA_LONG, 0);
        }
    }

    double real(String key) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment into = arena.allocate(JAVA_DOUBLE);
            check("read", key, codes.status("codes_get_double", pointer, arena.allocateFrom(key), into));
            return into.get(JAVA_DOUBLE, 0);
        }
    }

    String text(String key) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment into = arena.allocate(LONGEST_TEXT);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, LONGEST_TEXT);
            check("read", key, codes.status("codes_get_string", pointer, arena.allocateFrom(key), into, length));
            return into.getString(0);
        }
    }

    double[] reals(String key) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            return array("codes_get_double_array", key, JAVA_DOUBLE, arena).toArray(JAVA_DOUBLE);
        }
    }

    long[] numbers(String key) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            return array("codes_get_long_array", key, JAVA_LONG, arena).toArray(JAVA_LONG);
        }
    }

    private MemorySegment array(String function, String key, ValueLayout layout, Arena arena) throws UnusableFile {
        MemorySegment name = arena.allocateFrom(key);
        MemorySegment length = arena.allocate(JAVA_LONG);
        check("read", key, codes.status("codes_get_size", pointer, name, length));
        MemorySegment into = arena.allocate(layout, length.get(JAVA_LONG, 0));
        check("read", key, codes.status(function, pointer, name, into, length));
        return into;
    }

    void set(String key, long value) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            check("set to " + value, key, codes.status("codes_set_long", pointer, arena.allocateFrom(key), value));
        }
    }

    void set(String key, double value) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            check("set to " + value, key, codes.status("codes_set_double", pointer, arena.allocateFrom(key), value));
        }
    }

    void set(String key, String value) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(value);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, text.byteSize() - 1);
            check(
                    "set to " + value,
                    key,
                    codes.status("codes_set_string", pointer, arena.allocateFrom(key), text, length));
        }
    }

    void set(String key, double[] values) throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = arena.allocateFrom(JAVA_DOUBLE, values);
            check("set", key, codes.status("codes_set_double_array", pointer, arena.allocateFrom(key), from, (long)
                    values.length));
        }
    }

    /** The message as it stands in a file. */
    byte[] bytes() throws UnusableFile {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment message = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            check("read", "message", codes.status("codes_get_message", pointer, message, length));
            return message.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0)).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    UnusableFile refusal(String sentence, Object... values) {
        return new UnusableFile(file, which + ": " + sentence, values);
    }

    private void check(String done, String key, int status) throws UnusableFile {
        if (status != 0) {
            throw refusal("%s can't be %s: %s.", key, done, codes.message(status));
        }
    }

    @Override
    public void close() {
        codes.status("codes_handle_delete", pointer);
    }
}
