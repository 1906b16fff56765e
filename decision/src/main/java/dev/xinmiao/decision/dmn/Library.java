package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.dmn.ModelFile.Import;
import dev.xinmiao.decision.dmn.XmlSource.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files that a model imports: first by {@code locationURI}, then by namespace, always in the model's folder. */
final class Library {
    private final @Nullable Path folder;
    private final Findings findings;
    private final Map<Path, Optional<ModelFile>> read = new LinkedHashMap<>();

    Library(@Nullable Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** The main file first, then those it imports, each once. */
    List<ModelFile> withImports(ModelFile main) throws IOException {
        List<ModelFile> files = new ArrayList<>(List.of(main));
        for (int i = 0; i < files.size(); i++) {
            ModelFile file = files.get(i);
            for (Import wanted : file.imports()) {
                if (files.stream().noneMatch(f -> f.namespace().equals(wanted.namespace()))) {
                    find(file, wanted).ifPresent(files::add);
                }
            }
        }
        return files;
    }

    private Optional<ModelFile> find(ModelFile importer, Import wanted) throws IOException {
        Optional<ModelFile> byLocation = wanted.locationUri().isEmpty() || folder == null
                ? Optional.empty()
                : fileOf(folder.resolve(lastSegment(wanted.locationUri())));
        Optional<ModelFile> found =
                byLocation.filter(f -> f.namespace().equals(wanted.namespace())).or(() -> bySearch(wanted.namespace()));
        if (found.isEmpty()) {
            findings.error(
                    importer.at(wanted.xml(), "import " + wanted.name()),
                    "No file for the imported namespace " + wanted.namespace() + ".",
                    folder == null
                            ? "Imports are only followed for a model read from a folder."
                            : "Put the imported model as a .dmn file into the same folder.");
        }
        return found;
    }

    private Optional<ModelFile> bySearch(String namespace) {
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            return siblings.filter(p -> p.toString().endsWith(".dmn"))
                    .sorted()
                    .flatMap(p -> fileOf(p).stream())
                    .filter(f -> f.namespace().equals(namespace))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A sibling that can't be read is simply not the one looked for. */
    private Optional<ModelFile> fileOf(Path path) {
        return read.computeIfAbsent(path, p -> {
            if (!Files.isRegularFile(p)) {
                return Optional.empty();
            }
            String name = String.valueOf(p.getFileName());
            try (InputStream in = Files.newInputStream(p)) {
                return Optional.of(ModelFile.of(name, XmlSource.read(name, in)));
            } catch (IOException | Refused e) {
                return Optional.empty();
            }
        });
    }

    /** Only the file's own name counts: an import never leaves the folder. */
    private static String lastSegment(String uri) {
        return uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
    }
}
