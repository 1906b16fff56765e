package dev.xinmiao.zone.request;

import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.pack.Pack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content that requests are sorted by. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {
    @Bean
    RequestPlan requestPlan(Pack pack, Processes processes) {
        return RequestPlan.load(pack, processes.desks());
    }
}
