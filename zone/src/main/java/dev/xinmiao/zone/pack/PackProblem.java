package dev.xinmiao.zone.pack;

/**
 * Something wrong in a pack.
 *
 * @param file relative to the packs folder
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param message one sentence that says what is wrong and how to mend it
 */
public record PackProblem(String file, int line, int column, String message) {
    public PackProblem(String file, int line, String message) {
        this(file, line, 0, message);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
