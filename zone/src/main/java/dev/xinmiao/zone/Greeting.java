package dev.xinmiao.zone;

import dev.xinmiao.zone.demo.DemonstrationLoaded;
import dev.xinmiao.zone.identity.PreparedSignIns;
import dev.xinmiao.zone.kernel.ZoneSettings;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells on the console where the zone is, and the sign-ins that the program made itself. */
@Component
class Greeting {
    private final PreparedSignIns signIns;
    private final ZoneSettings settings;
    private final Environment environment;

    Greeting(PreparedSignIns signIns, ZoneSettings settings, Environment environment) {
        this.signIns = signIns;
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        tell("新苗 Xinmiao");
    }

    /** Again, as the member's account belongs to an enterprise that was only now made. */
    @EventListener(DemonstrationLoaded.class)
    void greetAgain() {
        tell("演示园区已就绪 The demonstration is loaded");
    }

    private void tell(String what) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            // In one go: the log writes to the same screen.
            System.out.print(text(what, port));
        }
    }

    private String text(String what, String port) {
        var text = new StringBuilder("\n  " + what + "    http://localhost:" + port + "/\n");
        List<String> lines = signIns.lines();
        if (!lines.isEmpty()) {
            text.append("  ")
                    .append(settings.isDemonstration() ? "演示账号 demo sign-ins" : "首个账号 first sign-in")
                    .append(" (" + signIns.file() + ")\n");
            lines.forEach(line ->
                    text.append("    ").append(line.replace("\t", "    ")).append('\n'));
        }
        return text.append('\n').toString();
    }
}
