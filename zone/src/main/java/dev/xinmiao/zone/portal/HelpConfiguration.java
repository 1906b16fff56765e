package dev.xinmiao.zone.portal;

import dev.xinmiao.zone.pack.Pack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of help of the zone's pack. */
@Configuration(proxyBeanMethods = false)
class HelpConfiguration {
    @Bean
    HelpTopics helpTopics(Pack pack) {
        return HelpTopics.load(pack);
    }
}
