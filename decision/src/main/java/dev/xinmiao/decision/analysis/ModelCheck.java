package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Checks a file: what its reader refuses it for as well as what an analysis of the model finds odd. */
public final class ModelCheck {
    private ModelCheck() {}

    /** All findings, in the order of the file. An analysis goes as far as the file can be read. */
    public static List<Problem> of(Path file) throws IOException {
        try {
            return DmnModel.readTolerantly(file).analysis().findings();
        } catch (InvalidModelException e) {
            return e.problems();
        }
    }
}
