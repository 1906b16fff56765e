package dev.xinmiao.zone.search;

import dev.xinmiao.search.vector.BgeEmbedder;
import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.pack.Pack;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The words of the zone's pack for search. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {
    /** Tokens of a line that its vector counts; the rest hardly changes it. */
    private static final int TOKENS = 256;

    /** One model for all rooms, loaded by the first that asks for it; it uses half of the processor. */
    @Bean
    @Lazy
    @ConditionalOnProperty(name = "xinmiao.search.vectors", havingValue = "true", matchIfMissing = true)
    Embedder embedder() {
        return new BgeEmbedder(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), TOKENS);
    }

    @Bean
    SearchContent searchContent(Pack pack) {
        return SearchContent.load(pack);
    }
}
