package dev.xinmiao.zone.intake.internal.imports;

import dev.xinmiao.zone.intake.IntakeSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class ImportConfiguration {}
