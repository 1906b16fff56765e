package dev.xinmiao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The built program, started by its launcher on a free port and a data folder of its own. */
public final class RunningProduct implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/?");

    private final Process process;
    private final Path data;
    private final Instant startedAt = Instant.now();
    private final List<Line> lines = new ArrayList<>();
    private final CountDownLatch addressSeen = new CountDownLatch(1);
    private volatile @Nullable URI address;

    /** A line that the program printed, and how long after the start. */
    public record Line(Duration after, String text) {}

    private RunningProduct(Process process, Path data) {
        this.process = process;
        this.data = data;
        Thread.ofPlatform().daemon().name("product output").start(this::read);
    }

    /**
     * Starts the program and waits for its address.
     *
     * @param home the folder of the checkout, with the program built
     * @param data its data folder; kept when the program ends
     * @param options further options of {@code run}
     * @throws IOException with the program's output, if it ends or prints no address within two minutes
     */
    public static RunningProduct start(Path home, Path data, List<String> options) throws IOException {
        return start(home, data, options, Map.of());
    }

    /**
     * Likewise, with settings.
     *
     * @param settings environment variables by name
     */
    public static RunningProduct start(Path home, Path data, List<String> options, Map<String, String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                home.toAbsolutePath().normalize().resolve("xinmiao").toString(),
                "run",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        // What is running this has built it, and may be about to go on building.
        builder.environment().put("XINMIAO_BUILD", "never");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        RunningProduct product = new RunningProduct(process, data);
        try {
            if (!product.addressSeen.await(300, TimeUnit.SECONDS) || product.address == null) {
                product.close();
                throw new IOException("the program printed no address:\n" + product.output());
            }
        } catch (InterruptedException e) {
            product.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the program was starting", e);
        }
        return product;
    }

    public URI address() {
        return java.util.Objects.requireNonNull(address);
    }

    public Path data() {
        return data;
    }

    /** Signed in with the password that the demonstration made for the account. */
    public Visitor signedIn(String account) throws IOException, InterruptedException {
        for (String line : Files.readAllLines(data.resolve("demo-sign-ins.txt"))) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 2 && words[0].equals(account)) {
                Visitor visitor = new Visitor(address());
                visitor.signIn(account, words[1]);
                return visitor;
            }
        }
        throw new IOException(account + " is not among the demo sign-ins");
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits until the program prints a line that fits. */
    public Line await(Predicate<String> fits, Duration limit) throws TimeoutException, InterruptedException {
        Instant end = Instant.now().plus(limit);
        synchronized (lines) {
            int next = 0;
            while (true) {
                for (; next < lines.size(); next++) {
                    if (fits.test(lines.get(next).text())) {
                        return lines.get(next);
                    }
                }
                long left = Duration.between(Instant.now(), end).toMillis();
                if (left <= 0 || !process.isAlive()) {
                    throw new TimeoutException("the program did not print the awaited line:\n" + output());
                }
                lines.wait(Math.min(left, 500));
            }
        }
    }

    public String output() {
        synchronized (lines) {
            StringBuilder all = new StringBuilder();
            lines.forEach(line -> all.append(line.text()).append('\n'));
            return all.toString();
        }
    }

    /** Ends the program at once, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                synchronized (lines) {
                    lines.add(new Line(Duration.between(startedAt, Instant.now()), text));
                    lines.notifyAll();
                }
                Matcher found = ADDRESS.matcher(text);
                if (address == null && found.find()) {
                    address = URI.create("http://localhost:" + found.group(1) + "/");
                    addressSeen.countDown();
                }
            }
        } catch (IOException e) {
            // The program has ended, and its output with it.
        } finally {
            addressSeen.countDown();
        }
    }
}
