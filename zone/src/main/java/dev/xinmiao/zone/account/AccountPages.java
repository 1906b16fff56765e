package dev.xinmiao.zone.account;

import dev.xinmiao.zone.account.AccountViews.DeskHeld;
import dev.xinmiao.zone.account.AccountViews.Own;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Accounts;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Answer;
import dev.xinmiao.zone.identity.Authenticator;
import dev.xinmiao.zone.identity.Passkeys;
import dev.xinmiao.zone.identity.Passwords;
import dev.xinmiao.zone.identity.Rights;
import dev.xinmiao.zone.identity.Sessions;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的账号: password, dynamic code, sessions; an officer's desks and what they delegate. */
@Controller
class AccountPages {
    private static final String HOME = "/account";

    private final Accounts accounts;
    private final Authenticator authenticator;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Rights rights;
    private final DeskNames desks;
    private final ZoneClock clock;

    AccountPages(
            Accounts accounts,
            Authenticator authenticator,
            Passwords passwords,
            Passkeys passkeys,
            Sessions sessions,
            Rights rights,
            DeskNames desks,
            ZoneClock clock) {
        this.accounts = accounts;
        this.authenticator = authenticator;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.rights = rights;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String show(Viewer viewer, HttpServletRequest request, Model model) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        String username = viewer.username();
        String pending = authenticator.pending(username).orElse(null);
        List<DeskHeld> held = viewer.isOfficer() ? desks.held() : List.of();
        model.addAttribute(
                "view",
                new Own(
                        username,
                        viewer.role(),
                        accounts.isOwner(viewer),
                        Sessions.takeWelcome(request),
                        authenticator.isOn(username),
                        authenticator.recoveryCodesLeft(username),
                        pending,
                        pending == null ? null : link(username, pending),
                        passkeys.of(username),
                        sessions.of(username),
                        Sessions.idOf(request),
                        held.stream()
                                .filter(each -> each.holding().username().equals(username))
                                .toList(),
                        held.stream()
                                .filter(each -> username.equals(each.holding().givenBy()))
                                .toList(),
                        viewer.isOfficer()
                                ? accounts.officers().stream()
                                        .filter(each -> !each.username().equals(username))
                                        .toList()
                                : List.of(),
                        clock.today()));
        return "account/own";
    }

    private static String link(String username, String secret) {
        return "otpauth://totp/Xinmiao:" + username + "?secret=" + secret
                + "&issuer=Xinmiao&algorithm=SHA1&digits=6&period=30";
    }

    @GetMapping(HOME + "/password")
    String password(Viewer viewer, Model model) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        model.addAttribute("shortest", passwords.shortest());
        return "account/password";
    }

    @PostMapping(HOME + "/password")
    String changePassword(
            Viewer viewer,
            @RequestParam String old,
            @RequestParam String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            RedirectAttributes next) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        Answer answer = wanted.equals(again)
                ? passwords.change(viewer.username(), old, wanted, Sessions.idOf(request))
                : Answer.NOT_ALIKE;
        return Told.then(answer.isDone() ? HOME : HOME + "/password", answer, next);
    }

    @PostMapping(HOME + "/code")
    String beginCode(Viewer viewer) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        authenticator.begin(viewer.username());
        return "redirect:" + HOME + "#code";
    }

    @PostMapping(HOME + "/code/on")
    String switchOn(Viewer viewer, @RequestParam String code, RedirectAttributes next) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        Optional<List<String>> recovery = authenticator.confirm(viewer.username(), code);
        recovery.ifPresent(codes -> next.addFlashAttribute("recovery", codes));
        return Told.then(HOME, recovery.isPresent() ? Answer.DONE : Answer.WRONG_PROOF, next);
    }

    @PostMapping(HOME + "/code/off")
    String switchOff(Viewer viewer, @RequestParam String code, RedirectAttributes next) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        return Told.then(HOME, authenticator.switchOff(viewer.username(), code), next);
    }

    @PostMapping(HOME + "/passkeys/remove")
    String removePasskey(Viewer viewer, @RequestParam String id, RedirectAttributes next) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        passkeys.remove(viewer.username(), id);
        return Told.then(HOME, Answer.DONE, next);
    }

    /** One that has ended already is as good as ended. */
    @PostMapping(HOME + "/sessions/{id}/end")
    String endSession(Viewer viewer, @PathVariable String id, RedirectAttributes next) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        sessions.end(id, viewer.username(), viewer.username());
        return Told.then(HOME, Answer.DONE, next);
    }

    @PostMapping(HOME + "/delegations")
    String delegate(
            Viewer viewer,
            @RequestParam String desk,
            @RequestParam String to,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            RedirectAttributes next) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        return Told.then(HOME, until == null ? Answer.WRONG_DAY : rights.delegate(viewer, desk, to, until), next);
    }

    @PostMapping(HOME + "/delegations/{id}/end")
    String endDelegation(Viewer viewer, @PathVariable long id, RedirectAttributes next) {
        Access.require(viewer, Action.OWN_ACCOUNT);
        return Told.then(HOME, rights.endDelegation(viewer, id), next);
    }
}
