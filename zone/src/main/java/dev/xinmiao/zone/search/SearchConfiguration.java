package dev.xinmiao.zone.search;

import dev.xinmiao.zone.pack.Pack;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the zone's pack for search. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    @Bean
    SearchContent searchContent(Pack pack) {
        return SearchContent.load(pack);
    }
}
