package dev.xinmiao.bench.decision;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which engines there are, and their libraries apart from each other: two of them bring different feel-engines. */
final class Peers {
    /**
     * @param slow whether a quick run leaves it out
     * @param patient whether it is so fast that all rows can be waited for
     * @param adapter the class in the package peers
     * @param libraries which of the libraries it may see
     */
    record Kind(String name, boolean slow, boolean patient, String adapter, Predicate<String> libraries) {}

    static final List<Kind> ALL = List.of(
            new Kind("KIE", false, true, "Kie", jar -> !jar.contains("camunda") && !jar.contains("feel-engine")),
            new Kind(
                    "dmn-scala",
                    false,
                    false,
                    "DmnScala",
                    jar -> !jar.contains("shaded") && !jar.contains("engine-feel-")),
            new Kind(
                    "Camunda 7, newer feel-engine put in",
                    true,
                    false,
                    "Camunda",
                    jar -> !jar.contains("kie") && isFeel(jar, true)),
            new Kind("Camunda 7", true, false, "Camunda", jar -> !jar.contains("kie") && isFeel(jar, false)));

    /** What the issue asks for and nobody could measure here. */
    static final String LACKING =
            "jDMN compiled: not measured. com.gs.dmn:dmn-core (9.0.0, and any other version) could not be found in Maven Central";

    private final List<Path> libraries;
    private final Path classes;

    /** @param target the module's folder of build results */
    Peers(Path target) throws IOException {
        this.classes = target.resolve("classes");
        List<Path> found = new ArrayList<>();
        for (String each :
                Files.readString(target.resolve("classpath.txt")).strip().split(File.pathSeparator)) {
            found.add(Path.of(each));
        }
        try (Stream<Path> feel = Files.list(target.resolve("feel"))) {
            found.addAll(feel.toList());
        }
        this.libraries = found;
    }

    private static boolean isFeel(String jar, boolean newer) {
        return !jar.startsWith("feel-engine") || jar.contains("shaded") && jar.contains("1.19") != newer;
    }

    /** The engine's name with the versions of its libraries. */
    String name(Kind kind) {
        String main = kind.adapter().equals("Kie")
                ? "kie-dmn-core"
                : kind.adapter().equals("DmnScala") ? "dmn-engine" : "camunda-engine-dmn";
        String version = version(kind, main);
        return kind.name() + " " + version
                + (main.equals("kie-dmn-core") ? "" : " (feel-engine " + version(kind, "feel-engine") + ")");
    }

    private String version(Kind kind, String artifact) {
        return libraries.stream()
                .map(each -> String.valueOf(each.getFileName()))
                .filter(each -> kind.libraries().test(each) && each.matches(artifact + "-[0-9].*\\.jar"))
                .map(each ->
                        each.substring(artifact.length() + 1, each.length() - 4).replace("-scala-shaded", ""))
                .findFirst()
                .orElse("?");
    }

    /** Loads the engine and reads the model. The calling thread keeps the engine's class loader for its context. */
    Peer load(Kind kind, Subject subject) throws ReflectiveOperationException {
        ClassLoader loader = new Apart(urls(kind));
        Thread.currentThread().setContextClassLoader(loader);
        return (Peer) loader.loadClass(Peers.class.getPackageName() + ".peers." + kind.adapter())
                .getConstructor(byte[].class, String.class)
                .newInstance(subject.dmn(), subject.decision());
    }

    private URL[] urls(Kind kind) {
        return Stream.concat(
                        Stream.of(classes),
                        libraries.stream().filter(each -> kind.libraries().test(String.valueOf(each.getFileName()))))
                .map(Peers::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Asks itself before its parent for the adapters, as the parent has them too, but not their libraries. */
    private static final class Apart extends URLClassLoader {
        Apart(URL[] urls) {
            super(urls, Peers.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(Peers.class.getPackageName() + ".peers.")) {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> known = findLoadedClass(name);
                    return known != null ? known : findClass(name);
                }
            }
            return super.loadClass(name, resolve);
        }
    }
}
