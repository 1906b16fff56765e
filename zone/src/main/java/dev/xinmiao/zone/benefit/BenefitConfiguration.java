package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseVersions;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content that benefits run on. */
@Configuration(proxyBeanMethods = false)
class BenefitConfiguration {
    @Bean
    ClauseBook clauseBook(Pack pack, FactDictionary dictionary, ClauseVersions versions) {
        return new ClauseBook(pack, dictionary, versions);
    }
}
