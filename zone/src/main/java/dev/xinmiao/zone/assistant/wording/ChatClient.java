package dev.xinmiao.zone.assistant.wording;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to a chat service, one answer, no stream, no tools. It never takes longer than it is given. */
final class ChatClient implements AutoCloseable {
    /** What a few sentences need many times over. */
    private static final long MOST_BYTES = 64 * 1024;

    private static final int MOST_TOKENS = 800;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final WordingSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    ChatClient(WordingSettings settings) {
        this.settings = settings;
        String endpoint = Objects.requireNonNull(settings.endpoint()).toString();
        this.address = URI.create(endpoint.replaceFirst("/+$", "") + "/chat/completions");
        // A redirect would carry the quotes to a host that nobody named.
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** The service didn't help; the message says why, for the log. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    /** What the service answers to these two messages. */
    String answer(String system, String user) throws Failure {
        HttpRequest request = request(system, user);
        Future<HttpResponse<String>> running =
                threads.submit(() -> client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES)));
        HttpResponse<String> response = within(settings.timeout(), running);
        if (response.statusCode() != 200) {
            throw new Failure("it answered with status " + response.statusCode());
        }
        try {
            JsonNode content = JSON.readTree(response.body()).at("/choices/0/message/content");
            if (!content.isString() || content.asString().isBlank()) {
                throw new Failure("it answered nothing");
            }
            return content.asString();
        } catch (JacksonException e) {
            throw new Failure("it answered something that is no JSON");
        }
    }

    private HttpRequest request(String system, String user) {
        String body = JSON.writeValueAsString(Map.of(
                "model",
                settings.model(),
                "temperature",
                0,
                "max_tokens",
                MOST_TOKENS,
                "stream",
                false,
                "messages",
                List.of(Map.of("role", "system", "content", system), Map.of("role", "user", "content", user))));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        String key = settings.key();
        if (key != null && !key.isBlank()) {
            request.header("Authorization", "Bearer " + key.strip());
        }
        return request.build();
    }

    /** The request's own time limit ends with the headers; a body may still trickle. */
    private static HttpResponse<String> within(Duration limit, Future<HttpResponse<String>> running) throws Failure {
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new Failure("it didn't answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new Failure(
                    cause instanceof IOException
                            ? "it can't be reached, or broke off: "
                                    + cause.getClass().getSimpleName()
                            : String.valueOf(cause));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failure("the program ends");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
