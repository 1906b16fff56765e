package dev.xinmiao.zone.assistant.wording;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A chat service on this machine that answers as a test wants it to, and remembers what it was told. */
public final class FakeEndpoint implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What it does with a request whose body was read already. */
    public interface Behaviour {
        void answer(HttpExchange exchange, String request) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = (exchange, _) -> send(exchange, 200, "{}");

    public FakeEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(request);
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        try (exchange) {
            behaviour.answer(exchange, request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    public void does(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** Answers with this as the message's content. */
    public void writes(String content) {
        does((exchange, _) -> send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))))));
    }

    /** Answers as asked, with one sentence. */
    public void says(String sentence, int quote) {
        writes(JSON.writeValueAsString(Map.of("sentences", List.of(Map.of("text", sentence, "quote", quote)))));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The bodies of all requests, in their order. */
    public List<String> requests() {
        return requests;
    }

    public List<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
