package dev.xinmiao.zone;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.BackgroundWork;
import dev.xinmiao.zone.kernel.LongWork;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and the content that all modules share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZoneSettings.class)
class ZoneConfiguration {

    @Bean
    ZoneClock zoneClock(ZoneSettings settings) {
        return settings.today() == null ? ZoneClock.real() : ZoneClock.startingOn(settings.today());
    }

    @Bean
    BackgroundWork backgroundWork() {
        return new BackgroundWork();
    }

    @Bean
    LongWork longWork() {
        return new LongWork();
    }

    @Bean
    Pack pack(ZoneSettings settings) {
        return Pack.open(PackFolder.find(settings.packs()), settings.zone());
    }

    @Bean
    FactDictionary factDictionary(Pack pack) {
        return FactDictionary.load(pack);
    }
}
