package dev.xinmiao.decision;

/**
 * A place in a model file. Lines and columns count from 1; 0 means "not known".
 *
 * @param file the file's name as given to the reader
 * @param element the enclosing DMN element, e.g. {@code decision 综合得分 / rule 3 / input 2}
 */
public record Location(String file, String element, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " (" + element + ")";
    }
}
