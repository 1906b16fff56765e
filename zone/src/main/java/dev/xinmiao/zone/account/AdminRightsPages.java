package dev.xinmiao.zone.account;

import dev.xinmiao.zone.account.AccountViews.Person;
import dev.xinmiao.zone.account.AccountViews.RightsView;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Accounts;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Answer;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Rights;
import dev.xinmiao.zone.identity.Sessions;
import dev.xinmiao.zone.identity.Viewer;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 权限管理, of the security administrator. */
@Controller
class AdminRightsPages {
    private static final String PAGE = "/admin/rights";

    private final Accounts accounts;
    private final Duties duties;
    private final Rights rights;
    private final Sessions sessions;
    private final DeskNames desks;

    AdminRightsPages(Accounts accounts, Duties duties, Rights rights, Sessions sessions, DeskNames desks) {
        this.accounts = accounts;
        this.duties = duties;
        this.rights = rights;
        this.sessions = sessions;
        this.desks = desks;
    }

    @GetMapping(PAGE)
    String show(Viewer viewer, Model model) {
        Access.require(viewer, Action.MANAGE_RIGHTS);
        model.addAttribute(
                "view",
                new RightsView(
                        desks.held(),
                        accounts.officers().stream()
                                .map(each -> new Person(each, duties.duties(each.username()), false))
                                .toList(),
                        desks.choices(),
                        sessions.all()));
        return "account/rights";
    }

    @PostMapping(PAGE + "/desks")
    String setDesk(
            Viewer viewer,
            @RequestParam String desk,
            @RequestParam String username,
            @RequestParam boolean given,
            RedirectAttributes next) {
        Access.require(viewer, Action.MANAGE_RIGHTS);
        if (!given) {
            return Told.then(PAGE, rights.takeDesk(viewer, desk, username), next);
        }
        return Told.then(
                PAGE, desks.exists(desk) ? rights.giveDesk(viewer, desk, username) : Answer.NOT_YOUR_DESK, next);
    }

    @PostMapping(PAGE + "/delegations/{id}/end")
    String endDelegation(Viewer viewer, @PathVariable long id, RedirectAttributes next) {
        Access.require(viewer, Action.MANAGE_RIGHTS);
        return Told.then(PAGE, rights.endDelegation(viewer, id), next);
    }

    @PostMapping(PAGE + "/hand-over")
    String handOver(Viewer viewer, @RequestParam String from, @RequestParam String to, RedirectAttributes next) {
        return Told.then(PAGE, rights.handOver(viewer, from, to), next);
    }

    @PostMapping(PAGE + "/duties")
    String setDuty(
            Viewer viewer,
            @RequestParam String username,
            @RequestParam Duty duty,
            @RequestParam boolean given,
            RedirectAttributes next) {
        String person = username.strip().toLowerCase(Locale.ROOT);
        return Told.then(PAGE, rights.setDuty(viewer, person, duty, given), next);
    }

    @PostMapping(PAGE + "/sessions/{id}/end")
    String endSession(Viewer viewer, @PathVariable String id, RedirectAttributes next) {
        Access.require(viewer, Action.MANAGE_RIGHTS);
        sessions.end(id, null, viewer.username());
        return Told.then(PAGE, Answer.DONE, next);
    }
}
