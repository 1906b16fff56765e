package dev.xinmiao.zone;

import dev.xinmiao.zone.identity.PreparedSignIns;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where the zone is, and the sign-ins that the program made itself. */
@Component
class Greeting {
    private final PreparedSignIns signIns;
    private final ZoneSettings settings;

    Greeting(PreparedSignIns signIns, ZoneSettings settings) {
        this.signIns = signIns;
        this.settings = settings;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println();
            System.out.println(
                    "  新苗 Xinmiao    http://localhost:" + web.getWebServer().getPort() + "/");
            List<String> lines = signIns.lines();
            if (!lines.isEmpty()) {
                System.out.println("  " + (settings.isDemonstration() ? "演示账号 demo sign-ins" : "首个账号 first sign-in")
                        + " (" + signIns.file() + ")");
                lines.forEach(line -> System.out.println("    " + line.replace("\t", "    ")));
            }
            System.out.println();
        }
    }
}
