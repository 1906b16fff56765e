package dev.xinmiao.zone;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Once the program is told to end, loads and evaluations lose their database under them. That is meant, leaves nothing
 * half done and is done again at the next start, so there is nothing to tell.
 */
final class QuietEnd implements ApplicationListener<ContextClosedEvent> {
    @Override
    public void onApplicationEvent(ContextClosedEvent ending) {
        LoggingSystem logging = ending.getApplicationContext().getBean(LoggingSystem.class);
        // What can't be ended in order is still told, such as a database.
        logging.setLogLevel("org.springframework.beans.factory.support", LogLevel.WARN);
        logging.setLogLevel("dev.xinmiao", LogLevel.OFF);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
    }
}
