package dev.xinmiao.zone.account;

import dev.xinmiao.zone.account.AccountViews.Choice;
import dev.xinmiao.zone.account.AccountViews.DeskHeld;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.identity.Accounts;
import dev.xinmiao.zone.identity.Rights;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who holds which desk, in words. */
@Component
class DeskNames {
    private final Processes processes;
    private final Rights rights;
    private final Accounts accounts;

    DeskNames(Processes processes, Rights rights, Accounts accounts) {
        this.processes = processes;
        this.rights = rights;
        this.accounts = accounts;
    }

    List<DeskHeld> held() {
        Map<String, String> names =
                accounts.officers().stream().collect(Collectors.toMap(Accounts.Line::username, Accounts.Line::name));
        return rights.holdings().stream()
                .map(each -> new DeskHeld(
                        each,
                        processes
                                .desks()
                                .find(each.desk())
                                .map(desk -> desk.name())
                                .orElse(new Bilingual(each.desk(), "")),
                        names.getOrDefault(each.username(), each.username())))
                .toList();
    }

    boolean exists(String desk) {
        return processes.desks().find(desk).isPresent();
    }

    List<Choice> choices() {
        return processes.desks().all().stream()
                .map(desk -> new Choice(
                        desk.id(),
                        new Bilingual(
                                desk.bureau().zh() + " " + desk.name().zh(),
                                desk.name().en())))
                .toList();
    }
}
