package dev.xinmiao.zone.assistant;

import org.springframework.context.ApplicationContext;

/** Lets tests of pages have at once what happens once a day behind them. */
public final class DailyReckoning {
    private DailyReckoning() {}

    public static void run(ApplicationContext context) {
        context.getBean(SavedUpkeep.class).reckon();
    }
}
