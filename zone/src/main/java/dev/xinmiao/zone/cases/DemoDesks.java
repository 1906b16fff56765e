package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.casework.process.Desk;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.PreparedSignIns;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In the demonstration every bureau has an officer who holds its desks, so that a case can be tried from end to end. */
@Component
class DemoDesks {
    private final Processes processes;
    private final PreparedSignIns signIns;
    private final boolean demonstration;

    DemoDesks(Processes processes, PreparedSignIns signIns, ZoneSettings settings) {
        this.processes = processes;
        this.signIns = signIns;
        this.demonstration = settings.isDemonstration();
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (!demonstration) {
            return;
        }
        Map<String, List<Desk>> byBureau = new LinkedHashMap<>();
        processes
                .desks()
                .all()
                .forEach(desk -> byBureau.computeIfAbsent(desk.bureau().zh(), each -> new java.util.ArrayList<>())
                        .add(desk));
        byBureau.forEach((bureau, desks) -> signIns.prepareOfficer(
                "desk." + desks.getFirst().id(),
                bureau + "（演示）",
                desks.stream().map(Desk::id).toList()));
    }
}
