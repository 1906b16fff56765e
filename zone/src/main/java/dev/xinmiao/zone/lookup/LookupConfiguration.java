package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.lookup.words.Vocabulary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the zone's pack. */
@Configuration(proxyBeanMethods = false)
class LookupConfiguration {
    @Bean
    Vocabulary vocabulary(Pack pack, FactDictionary dictionary, Rulebook rulebook) {
        return Vocabulary.load(pack, dictionary, rulebook.current().all());
    }
}
