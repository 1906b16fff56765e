package dev.xinmiao.zone.project;

import dev.xinmiao.zone.pack.Pack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content that projects run on. */
@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {
    @Bean
    Permits permits(Pack pack) {
        return Permits.load(pack);
    }

    @Bean
    ProjectBook projectBook(Pack pack, Permits permits) {
        return ProjectBook.load(pack, permits);
    }
}
