package dev.xinmiao.zone.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param vectors whether to search by meaning too, which takes some 200 MB of memory
 * @param laws a file of laws to search (JSON lines: title, date, category, region, text), or none
 */
@ConfigurationProperties("xinmiao.search")
public record SearchSettings(
        @DefaultValue("true") boolean vectors, @Nullable Path laws) {}
