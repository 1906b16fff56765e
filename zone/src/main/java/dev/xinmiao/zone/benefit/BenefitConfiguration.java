package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content that benefits run on. */
@Configuration(proxyBeanMethods = false)
class BenefitConfiguration {
    @Bean
    Clauses clauses(Pack pack, FactDictionary dictionary) {
        return Clauses.load(pack, dictionary);
    }
}
