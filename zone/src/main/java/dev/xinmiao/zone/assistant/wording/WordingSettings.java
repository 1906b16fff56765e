package dev.xinmiao.zone.assistant.wording;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A service that words answers, by the interface of OpenAI; none unless the zone names one.
 *
 * @param endpoint its address up to {@code /chat/completions}, as {@code http://localhost:8000/v1}
 * @param model the name it knows its model by
 * @param key sent as bearer token; null for none
 * @param timeout after which the page goes on without it
 */
@ConfigurationProperties("xinmiao.assistant")
public record WordingSettings(
        @Nullable URI endpoint,
        @DefaultValue("") String model,
        @Nullable String key,
        @DefaultValue("8s") Duration timeout) {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    public WordingSettings {
        if (endpoint != null && !String.valueOf(endpoint.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("xinmiao.assistant.endpoint 须以 http:// 或 https:// 开头。 It begins with"
                    + " http:// or https://, not as in '" + endpoint + "'");
        }
        if (endpoint != null && model.isBlank()) {
            throw new IllegalArgumentException("设置了 xinmiao.assistant.endpoint，还须设置 xinmiao.assistant.model。"
                    + " With an endpoint, xinmiao.assistant.model must say which model");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "xinmiao.assistant.timeout 须大于 0，不超过 60 秒。 It lies between 0 and 60" + " seconds, not " + timeout);
        }
    }

    public boolean isOn() {
        return endpoint != null;
    }
}
