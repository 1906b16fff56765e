package dev.xinmiao.zone.item;

import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.programme.Rulebook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services of the zone's pack. */
@Configuration(proxyBeanMethods = false)
class ItemConfiguration {

    @Bean
    ItemCatalogue itemCatalogue(Pack pack, Rulebook rulebook) {
        return ItemCatalogue.load(pack, rulebook.current());
    }
}
