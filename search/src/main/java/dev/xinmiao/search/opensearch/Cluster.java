package dev.xinmiao.search.opensearch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks JSON with a cluster. Whatever goes wrong becomes one sentence that says what, where, and how to mend it. */
final class Cluster implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ClusterAddress address;
    private final String base;
    private final @Nullable String authorization;

    Cluster(ClusterAddress address) {
        this.address = address;
        String node = address.node().toString();
        this.base = node.endsWith("/") ? node : node + "/";
        String credentials = address.user() + ":" + address.password();
        this.authorization = address.user() == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        return require(send("GET", path, null));
    }

    JsonNode post(String path, @Nullable Object body) {
        return require(send("POST", path, body == null ? null : write(body)));
    }

    /** Whether it was made now; false if an index of this name is there. */
    boolean create(String index, Object body) {
        Answer answer = send("PUT", index, write(body));
        if (answer.status == 400
                && answer.body.at("/error/type").asString("").equals("resource_already_exists_exception")) {
            return false;
        }
        require(answer);
        return true;
    }

    /** The answers to several searches, in their order. */
    List<JsonNode> searches(String index, List<Map<String, Object>> searches) {
        StringBuilder body = new StringBuilder();
        searches.forEach(search -> body.append("{}\n").append(write(search)).append('\n'));
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode answer : require(send("POST", index + "/_msearch", body.toString()))
                .path("responses")
                .values()) {
            answers.add(require(new Answer(answer.path("status").asInt(200), answer)));
        }
        return answers;
    }

    /** What became of each operation of a bulk, in their order. */
    List<JsonNode> bulk(String index, String operations) {
        JsonNode answer = require(send("POST", index + "/_bulk", operations));
        List<JsonNode> outcomes = new ArrayList<>();
        answer.path("items")
                .values()
                .forEach(item -> outcomes.add(item.iterator().next()));
        return outcomes;
    }

    static String write(Object body) {
        return JSON.writeValueAsString(body);
    }

    private record Answer(int status, JsonNode body) {}

    private Answer send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                // Each line of a bulk is JSON, and all other bodies have one line.
                .header("Content-Type", path.endsWith("/_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), read(response));
        } catch (HttpTimeoutException slow) {
            throw failure("no answer came in time; is the cluster overloaded, or in want of disk or memory?", slow);
        } catch (IOException unreachable) {
            throw failure("nobody answers there; does OpenSearch run, and is the address right?", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("stopped while waiting");
            stopped.initCause(interrupted);
            throw failure("the program is stopping", stopped);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException other) {
            // A proxy's page, say; the status tells.
            return JSON.createObjectNode();
        }
    }

    private JsonNode require(Answer answer) {
        if (answer.status < 300) {
            return answer.body;
        }
        String reason = answer.body.at("/error/root_cause/0/reason").asString("");
        String type = answer.body.at("/error/type").asString("");
        throw failure(
                switch (answer.status) {
                    case 401 -> "user or password is not accepted";
                    case 403 -> "this user may not do that there: " + reason;
                    case 404 -> "the index is not there any more; start this program anew to make it again";
                    case 429, 503 -> "the cluster is overloaded or not ready: " + reason;
                    default -> "it says " + answer.status + " " + type + ": " + reason;
                },
                new IOException(type + ": " + reason));
    }

    UncheckedIOException failure(String what, IOException cause) {
        return new UncheckedIOException(
                "The search index can't be read or written in OpenSearch at " + address + ": " + what, cause);
    }

    @Override
    public void close() {
        client.close();
    }
}
