package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.pack.Pack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content that cases run on. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {
    @Bean
    WorkingTime workingTime(Pack pack) {
        return WorkingTime.load(pack);
    }

    @Bean
    Terms caseTerms(Pack pack) {
        return Terms.load(pack);
    }

    @Bean
    Processes processes(Pack pack) {
        return Processes.of(pack);
    }
}
