package dev.xinmiao.zone.programme;

import dev.xinmiao.decision.DmnModel;
import dev.xinmiao.decision.InvalidModelException;
import dev.xinmiao.decision.Problem;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The DMN models of a pack, each read once however many editions use it. */
final class Models {
    private final Pack pack;
    private final Map<Path, DmnModel> read = new HashMap<>();
    private final Map<Path, InvalidPackException> refused = new HashMap<>();

    Models(Pack pack) {
        this.pack = pack;
    }

    /** @param name the entry that names the file */
    DmnModel read(YamlNode name) {
        Path file = pack.file(name.text())
                .orElseThrow(() -> new InvalidPackException(name.problem("there is no file '" + name.text() + "'")));
        if (refused.containsKey(file)) {
            throw new InvalidPackException(name.problem("'" + name.text() + "' has errors, see there"));
        }
        try {
            DmnModel model = read.get(file);
            if (model == null) {
                model = DmnModel.read(file);
                read.put(file, model);
            }
            return model;
        } catch (InvalidModelException e) {
            throw refuse(
                    file,
                    e.problems().stream().map(problem -> located(file, problem)).toList());
        } catch (IOException e) {
            throw refuse(file, List.of(new PackProblem(pack.nameOf(file), 0, "cannot be read: " + e.getMessage())));
        }
    }

    private InvalidPackException refuse(Path file, List<PackProblem> problems) {
        var refusal = new InvalidPackException(problems);
        refused.put(file, refusal);
        return refusal;
    }

    /** An imported model lies beside the one that imports it. */
    private PackProblem located(Path file, Problem problem) {
        Path place = file.resolveSibling(Path.of(problem.location().file()).getFileName());
        String element = problem.location().element();
        return new PackProblem(
                pack.nameOf(place),
                problem.location().line(),
                (element.isEmpty() ? "" : element + ": ")
                        + problem.message()
                        + (problem.hint().isEmpty() ? "" : " — " + problem.hint()));
    }
}
