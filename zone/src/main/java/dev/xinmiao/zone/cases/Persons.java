package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.cases.CaseView.Person;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.identity.Accounts;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom a case may be handed: somebody of the same enterprise, or somebody who holds one of the step's desks. */
@Component
class Persons {
    private final Accounts accounts;
    private final Duties duties;

    Persons(Accounts accounts, Duties duties) {
        this.accounts = accounts;
        this.duties = duties;
    }

    /** The others of the viewer's own enterprise. */
    List<Person> colleagues(Viewer viewer) {
        return Powers.member(viewer)
                .map(member -> accounts.people(member.enterprise()).stream()
                        .filter(each -> !each.username().equals(viewer.username()))
                        .map(each -> new Person(each.username(), each.name()))
                        .toList())
                .orElse(List.of());
    }

    Set<String> holders(Collection<String> desks) {
        return duties.holders(desks);
    }

    /** Why a case can't be handed to whom an event names; empty if it can, or names nobody. */
    Optional<Bilingual> refusal(Viewer viewer, CaseFile file, Event event) {
        return switch (event) {
            case Event.PassedOn(String person, String _)
            when colleagues(viewer).stream().noneMatch(each -> each.username().equals(person)) ->
                Optional.of(new Bilingual(
                        "本单位没有这个人，请从列表中选择。", "Nobody of your enterprise is called that: choose from the list."));
            case Event.HandedOver over
            when file.process().step(over.step()).isPresent()
                    && !holders(file.stepView(over.step()).desks()).contains(over.person()) ->
                Optional.of(new Bilingual(
                        "“%s”不在这个岗位上，不能转给他。".formatted(over.person()),
                        "%s does not hold this desk: hand it to somebody who does.".formatted(over.person())));
            default -> Optional.empty();
        };
    }
}
