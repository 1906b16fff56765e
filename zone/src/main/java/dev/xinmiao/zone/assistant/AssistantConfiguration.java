package dev.xinmiao.zone.assistant;

import dev.xinmiao.search.vector.Embedder;
import dev.xinmiao.zone.assistant.advice.Adviser;
import dev.xinmiao.zone.assistant.advice.Asking;
import dev.xinmiao.zone.assistant.wording.WordingService;
import dev.xinmiao.zone.assistant.wording.WordingSettings;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.search.ZoneIndex;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the assistant that know no Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WordingSettings.class)
class AssistantConfiguration {

    @Bean
    Asking asking(Pack pack, FactDictionary dictionary) {
        return Asking.load(pack, dictionary);
    }

    @Bean
    Adviser adviser(FactDictionary dictionary, Asking asking) {
        return new Adviser(dictionary, asking);
    }

    /** Its pauses run on real time, also where the zone runs on a virtual date. */
    @Bean
    WordingService wordingService(WordingSettings settings, ZoneIndex index, ObjectProvider<Embedder> embedder) {
        return new WordingService(settings, index.words(), embedder::getIfAvailable, InstantSource.system());
    }
}
