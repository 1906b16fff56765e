package dev.xinmiao.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the README compiles as it is printed, and comes to what its comments say. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    /** A call whose value the comment behind it tells. */
    private static final Pattern TOLD = Pattern.compile("^( *)(\\S.*);( +)// → (.*)$");

    @TempDir
    Path folder;

    private final Set<String> imports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();
    private final List<String> expected = new ArrayList<>();

    @Test
    void the_snippets_run_and_say_what_they_promise() throws Exception {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
        while (blocks.find()) {
            blocks.group(1).lines().forEach(this::take);
        }

        assertThat(expected).hasSizeGreaterThan(5);
        assertThat(run()).isEqualTo(expected);
    }

    private void take(String line) {
        Matcher told = TOLD.matcher(line);
        if (line.startsWith("import ")) {
            imports.add(line);
        } else if (told.matches()) {
            expected.add(told.group(4));
            body.append("told.add(String.valueOf((Object) ")
                    .append(told.group(2).strip())
                    .append("));\n");
        } else {
            // The README speaks of the repository's root, tests run a folder below.
            body.append(line.replace("Path.of(\"packs/", "Path.of(\"../packs/")).append('\n');
        }
    }

    private static Path libraryClasses() {
        return Path.of(URI.create(DmnModel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private List<?> run() throws IOException, ReflectiveOperationException {
        Path source = folder.resolve("Readme.java");
        Files.writeString(
                source,
                imports.stream().collect(Collectors.joining("\n"))
                        + "\npublic class Readme { public static java.util.List<String> run() throws Exception {\n"
                        + "java.util.List<String> told = new java.util.ArrayList<>();\n" + body
                        + "return told; } }\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-proc:none", "-d", folder.toString(), "-cp", libraryClasses().toString());
        var files = compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source);
        assertThat(compiler.getTask(complaints, null, null, options, null, files)
                        .call())
                .as(complaints::toString)
                .isTrue();
        try (var loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return (List<?>) loader.loadClass("Readme").getMethod("run").invoke(null);
        }
    }
}
