package dev.xinmiao.decision.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test directories of a kit: each holds models ({@code *.dmn}) and files of cases ({@code *-test-*.xml}). */
public record TestKit(List<Directory> directories) {
    private static final String LEVEL = "compliance-level-";
    private static final int DEEPEST = 6;

    /**
     * One directory of tests.
     *
     * @param level e.g. {@code compliance-level-3}; the name of the folder above where the kit has no levels
     * @param name its own name
     */
    public record Directory(String level, String name, Path path) {
        List<Path> testFiles() throws IOException {
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(TestKit::isTestFile).sorted().toList();
            }
        }
    }

    /**
     * Finds the tests in a folder: that of the levels, one above it, a level, or a single test directory. Where there
     * are levels, what lies beside them doesn't count. Empty where there are none.
     */
    public static TestKit in(Path folder) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        List<Directory> all;
        try (Stream<Path> paths = Files.walk(root, DEEPEST)) {
            all = paths.filter(TestKit::isTestFile)
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .map(TestKit::directory)
                    .toList();
        }
        List<Directory> ofLevels =
                all.stream().filter(d -> d.level().startsWith(LEVEL)).toList();
        return new TestKit(ofLevels.isEmpty() ? all : ofLevels);
    }

    private static Directory directory(Path path) {
        String level = nameOf(path.getParent());
        for (Path above = path.getParent(); above != null; above = above.getParent()) {
            if (nameOf(above).startsWith(LEVEL)) {
                level = nameOf(above);
                break;
            }
        }
        return new Directory(level, nameOf(path), path);
    }

    private static String nameOf(@org.jspecify.annotations.Nullable Path path) {
        return path == null || path.getFileName() == null
                ? ""
                : path.getFileName().toString();
    }

    private static boolean isTestFile(Path path) {
        String name = nameOf(path);
        return name.endsWith(".xml") && name.contains("-test-") && Files.isRegularFile(path);
    }
}
