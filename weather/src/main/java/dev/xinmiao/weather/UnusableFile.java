package dev.xinmiao.weather;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** A file that can't be read or written as asked. The message is one sentence: which file, what is wrong, what was expected. */
public final class UnusableFile extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnusableFile(Path file, String sentence) {
        super(file + ": " + sentence);
    }

    public UnusableFile(Path file, String sentence, Throwable cause) {
        super(file + ": " + sentence, cause);
    }
}
