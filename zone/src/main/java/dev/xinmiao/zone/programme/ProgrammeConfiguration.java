package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the zone's pack. They may be read again while the zone runs; the fact dictionary stays the same. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Rulebook rulebook(ZoneSettings settings, FactDictionary dictionary) {
        return new Rulebook(() ->
                ProgrammeCatalogue.load(Pack.open(PackFolder.find(settings.packs()), settings.zone()), dictionary));
    }
}
