package dev.xinmiao.zone.form;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param most how large a file may be
 * @param scanner command of a virus scanner, called with the file's path behind it; empty for none
 */
@ConfigurationProperties("xinmiao.uploads")
record UploadSettings(
        @DefaultValue("20MB") DataSize most, @DefaultValue List<String> scanner) {}
