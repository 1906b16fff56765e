package dev.xinmiao.weather;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Locale;

/** A file that can't be read or written as asked. The message is one sentence: which file, what is wrong, what was expected. */
public final class UnusableFile extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param values for the places of the sentence that a format leaves open; written alike in all countries */
    public UnusableFile(Path file, String sentence, Object... values) {
        super(file + ": " + String.format(Locale.ROOT, sentence, values));
    }

    /** Of what went wrong below. */
    public UnusableFile(Path file, String sentence, Throwable cause) {
        super(file + ": " + sentence, cause);
    }
}
