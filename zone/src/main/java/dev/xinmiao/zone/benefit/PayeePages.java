package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.Awards.Answer;
import dev.xinmiao.zone.benefit.payout.AccountDetails;
import dev.xinmiao.zone.benefit.payout.AccountState;
import dev.xinmiao.zone.benefit.payout.PayeeAccount;
import dev.xinmiao.zone.benefit.payout.PayeeAccounts;
import dev.xinmiao.zone.benefit.payout.PayeeStore;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An enterprise's payee account, for its members, and for the desk that keeps the money. */
@Controller
class PayeePages {
    private final BenefitService benefits;
    private final PayeeAccounts accounts;
    private final PayeeStore store;
    private final Duties duties;
    private final Keepers keepers;

    PayeePages(BenefitService benefits, PayeeAccounts accounts, PayeeStore store, Duties duties, Keepers keepers) {
        this.benefits = benefits;
        this.accounts = accounts;
        this.store = store;
        this.duties = duties;
        this.keepers = keepers;
    }

    /** What was typed, kept where it is refused. */
    public record Typed(String name, String bank, String branch, String number, String reason) {}

    @GetMapping("/enterprises/{id}/payee")
    String show(Viewer viewer, @PathVariable String id, Model model) {
        Subject subject = subject(viewer, id);
        return show(viewer, subject, new Typed(subject.name(), "", "", "", ""), null, model);
    }

    private String show(Viewer viewer, Subject subject, Typed typed, @Nullable Bilingual fault, Model model) {
        PayeeAccount account = store.find(subject.id()).orElse(null);
        boolean money = keepers.money(viewer);
        model.addAttribute(
                "view",
                new PaymentView.OfAccount(
                        subject.path(),
                        subject.name(),
                        account,
                        store.history(subject.id()),
                        money || viewer instanceof Viewer.Member,
                        enters(viewer, subject),
                        money,
                        account != null
                                && account.state() == AccountState.UNCONFIRMED
                                && has(viewer, subject, Set.of(Duty.SIGNER)),
                        account != null
                                && account.state() == AccountState.CONFIRMED
                                && money
                                && account.mayBeVerifiedBy(viewer.username()),
                        typed,
                        fault,
                        UUID.randomUUID()));
        return "benefit/payee";
    }

    @PostMapping("/enterprises/{id}/payee")
    String enter(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String branch,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Subject subject = subject(viewer, id);
        Keepers.require(enters(viewer, subject));
        Answer answer = accounts.enter(
                subject,
                new AccountDetails(name, bank, branch, number),
                reason,
                viewer.isOfficer(),
                viewer.username(),
                command);
        return answered(viewer, subject, answer, new Typed(name, bank, branch, number, reason), response, model);
    }

    @PostMapping("/enterprises/{id}/payee/{move:confirm|verify}")
    String move(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String move,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String how,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        Subject subject = subject(viewer, id);
        boolean confirms = move.equals("confirm");
        Keepers.require(confirms ? has(viewer, subject, Set.of(Duty.SIGNER)) : keepers.money(viewer));
        Answer answer = confirms
                ? accounts.confirm(subject.id(), version, viewer.username(), command)
                : accounts.verify(subject.id(), version, how, viewer.username(), command);
        return answered(viewer, subject, answer, new Typed(subject.name(), "", "", "", ""), response, model);
    }

    private String answered(
            Viewer viewer, Subject subject, Answer answer, Typed typed, HttpServletResponse response, Model model) {
        if (answer instanceof Answer.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(viewer, subject, typed, refused.why(), model);
        }
        return "redirect:" + subject.path() + "/payee";
    }

    private boolean enters(Viewer viewer, Subject subject) {
        return keepers.money(viewer) || has(viewer, subject, Set.of(Duty.PREPARER, Duty.SIGNER));
    }

    private boolean has(Viewer viewer, Subject subject, Set<Duty> wanted) {
        return Access.decide(viewer, Action.ANSWER_AWARD, subject.id()) == Access.Decision.GRANTED
                && duties.duties(viewer.username()).stream().anyMatch(wanted::contains);
    }

    private Subject subject(Viewer viewer, String id) {
        Subject subject = benefits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Access.requireRead(viewer, subject.id());
        return subject;
    }
}
