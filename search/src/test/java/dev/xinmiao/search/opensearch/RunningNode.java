package dev.xinmiao.search.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real OpenSearch node, started once for all tests of this process that need one of its sort, and stopped with it: it reads
 * a pipe from this process and ends when that breaks.
 */
final class RunningNode {

    enum Sort {
        WORDS,
        VECTORS
    }

    private static final Path BUILT = Path.of("../search-node/target");
    private static final Map<Sort, RunningNode> NODES = new EnumMap<>(Sort.class);

    private final URI address;

    private RunningNode(URI address) {
        this.address = address;
    }

    /** Skips the test where the node isn't built: {@code ./xinmiao test} does, a test of this module alone doesn't. */
    static synchronized RunningNode of(Sort sort) throws IOException {
        assumeTrue(
                Files.isDirectory(BUILT.resolve("node")),
                "the OpenSearch node is not built: mvn -pl search-node process-classes");
        RunningNode running = NODES.get(sort);
        if (running == null) {
            running = start(sort);
            NODES.put(sort, running);
        }
        return running;
    }

    private static RunningNode start(Sort sort) throws IOException {
        Path home = Files.createTempDirectory("xinmiao-opensearch");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                BUILT.resolve("node").toAbsolutePath() + "/*:"
                        + BUILT.resolve("classes").toAbsolutePath(),
                "dev.xinmiao.node.SearchNode",
                home.toString()));
        if (sort == Sort.VECTORS) {
            command.add("vectors");
        }
        Path log = home.resolve("log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, home)));
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("port ")) {
                // A thread of its own: reading holds what carries virtual threads, and two nodes would hold all of a
                // small machine.
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
                return new RunningNode(URI.create("http://127.0.0.1:" + line.substring(5)));
            }
        }
        throw new IOException("The node didn't start:\n" + Files.readString(log));
    }

    private static void stop(Process process, Path home) {
        try {
            process.destroyForcibly().waitFor();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    ClusterAddress address(String index) {
        return new ClusterAddress(address, index, null, null);
    }

    void delete(String indexes) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(address.resolve("/" + indexes))
                            .DELETE()
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
