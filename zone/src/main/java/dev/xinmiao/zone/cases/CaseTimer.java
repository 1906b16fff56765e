package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.ByItself;
import dev.xinmiao.zone.kernel.BackgroundWork;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every minute whether something is due in a case by itself. */
@Component
class CaseTimer implements DisposableBean {
    private final ByItself byItself;
    /** Its own: the zone's other work may take minutes. */
    private final BackgroundWork background = new BackgroundWork();

    CaseTimer(ByItself byItself) {
        this.byItself = byItself;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.addEvery(Duration.ofMinutes(1), "cases could not go on by themselves", byItself::run);
    }

    @Override
    public void destroy() {
        background.close();
    }
}
