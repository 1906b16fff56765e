package dev.xinmiao.zone.account;

import dev.xinmiao.zone.account.AccountViews.Links;
import dev.xinmiao.zone.account.AccountViews.Person;
import dev.xinmiao.zone.identity.Accounts;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Outside;
import dev.xinmiao.zone.identity.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本企业人员: whom the owner lets act for the enterprise. */
@Controller
class PeoplePages {
    private static final String PAGE = "/account/people";

    private final Accounts accounts;
    private final Outside outside;
    private final Duties duties;

    PeoplePages(Accounts accounts, Duties duties, Outside outside) {
        this.accounts = accounts;
        this.duties = duties;
        this.outside = outside;
    }

    @GetMapping(PAGE)
    String show(Viewer viewer, Model model) {
        if (!(viewer instanceof Viewer.Member member) || !accounts.isOwner(viewer)) {
            throw new AccessDeniedException("for owners");
        }
        model.addAttribute("links", Links.of(outside));
        model.addAttribute(
                "people",
                accounts.people(member.enterprise()).stream()
                        .map(each -> new Person(
                                each,
                                duties.duties(each.username()),
                                each.username().equals(viewer.username())))
                        .toList());
        return "account/people";
    }

    @PostMapping(PAGE)
    String add(
            Viewer viewer,
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam Duty duty,
            RedirectAttributes next) {
        return Told.then(PAGE, accounts.addPerson(viewer, username.strip(), name.strip(), duty), next);
    }

    @PostMapping(PAGE + "/{username}/duty")
    String setDuty(
            Viewer viewer,
            @PathVariable String username,
            @RequestParam Duty duty,
            @RequestParam boolean given,
            RedirectAttributes next) {
        return Told.then(PAGE, accounts.setDuty(viewer, username, duty, given), next);
    }

    @PostMapping(PAGE + "/{username}/lock")
    String lock(Viewer viewer, @PathVariable String username, @RequestParam boolean locked, RedirectAttributes next) {
        return Told.then(PAGE, accounts.lockPerson(viewer, username, locked), next);
    }

    @PostMapping(PAGE + "/{username}/link")
    String link(Viewer viewer, @PathVariable String username, @RequestParam String subject, RedirectAttributes next) {
        return Told.then(PAGE, outside.link(viewer, username, subject.strip()), next);
    }
}
