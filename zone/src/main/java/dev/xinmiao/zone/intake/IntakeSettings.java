package dev.xinmiao.zone.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What an administrator may set of {@link IntakeLimits}, as {@code xinmiao.intake.*}; each is explained there. */
@ConfigurationProperties("xinmiao.intake")
public record IntakeSettings(
        @DefaultValue("1GB") DataSize fileSize,
        @DefaultValue("4GB") DataSize inflatedSize,
        @DefaultValue("200") int inflationRatio,
        @DefaultValue("32MB") DataSize ratioFrom,
        @DefaultValue("256MB") DataSize sharedTextSize,
        @DefaultValue("2000000") long rows,
        @DefaultValue("2000") int columns,
        @DefaultValue("1048576") int lineCharacters,
        @DefaultValue("50") int quotedLines,
        @DefaultValue("4000") int textCharacters) {

    public IntakeLimits limits() {
        return new IntakeLimits(
                fileSize.toBytes(),
                inflatedSize.toBytes(),
                inflationRatio,
                ratioFrom.toBytes(),
                sharedTextSize.toBytes(),
                rows,
                columns,
                lineCharacters,
                quotedLines,
                textCharacters);
    }
}
