package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.kernel.ZoneSettings;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The demonstration's register holds an invented list, marked so; a real zone begins with none. */
@Component
class DemoRegister {
    private final Register register;
    private final Pack pack;
    private final ZoneClock clock;
    private final boolean demonstration;

    DemoRegister(Register register, Pack pack, ZoneClock clock, ZoneSettings settings) {
        this.register = register;
        this.pack = pack;
        this.clock = clock;
        this.demonstration = settings.isDemonstration();
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() throws IOException {
        if (!demonstration || !register.isEmpty()) {
            return;
        }
        Path file = AiFilingConfiguration.file(pack, "register-example.csv");
        RegisterFile read = RegisterFile.read(Files.readAllBytes(file), null, LocalDate.MAX);
        if (!read.problems().isEmpty()) {
            throw new InvalidPackException(read.problems().stream()
                    .map(each -> new PackProblem(
                            pack.nameOf(file), (int) each.line(), each.text().toString()))
                    .toList());
        }
        LocalDate today = clock.today();
        register.take(
                "示例名单‡",
                today,
                read.rows().stream().filter(each -> !each.on().isAfter(today)).toList(),
                true,
                "demo");
    }
}
