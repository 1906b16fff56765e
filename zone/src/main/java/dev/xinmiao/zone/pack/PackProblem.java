package dev.xinmiao.zone.pack;

/**
 * Something wrong in a pack.
 *
 * @param file relative to the packs folder
 * @param line from 1; 0 where the whole file is meant
 * @param message one sentence that says what is wrong and how to mend it
 */
public record PackProblem(String file, int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
