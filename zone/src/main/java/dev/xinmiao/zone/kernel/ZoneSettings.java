package dev.xinmiao.zone.kernel;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation is told when it starts.
 *
 * @param packs the folder of all packs; null for the usual places
 * @param zone the pack it runs on
 * @param data the folder of everything it keeps
 * @param today a virtual date to begin on; null for the real one
 * @param enterprises how many fictional enterprises the demonstration zone has; 0 for none: a real zone
 */
@ConfigurationProperties("xinmiao")
public record ZoneSettings(
        @Nullable Path packs,
        @DefaultValue("kunshan") String zone,
        @DefaultValue("data") Path data,
        @Nullable LocalDate today,
        @DefaultValue("2000") int enterprises) {

    public boolean isDemonstration() {
        return enterprises > 0;
    }
}
