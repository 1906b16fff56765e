package dev.xinmiao.zone.account;

import dev.xinmiao.zone.account.AccountViews.Links;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Accounts;
import dev.xinmiao.zone.identity.Accounts.Made;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Answer;
import dev.xinmiao.zone.identity.Outside;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.CreditCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号管理, of the system administrator. */
@Controller
class AdminAccountPages {
    private static final String PAGE = "/admin/accounts";

    private final Accounts accounts;
    private final Outside outside;
    private final SubjectRegistry subjects;

    AdminAccountPages(Accounts accounts, SubjectRegistry subjects, Outside outside) {
        this.accounts = accounts;
        this.subjects = subjects;
        this.outside = outside;
    }

    @GetMapping(PAGE)
    String show(Viewer viewer, @RequestParam @Nullable String behind, Model model) {
        Access.require(viewer, Action.MANAGE_ACCOUNTS);
        model.addAttribute("links", Links.of(outside));
        model.addAttribute("accounts", accounts.list(behind));
        model.addAttribute("self", viewer.username());
        return "account/accounts";
    }

    /** @param of the enterprise's credit code, or the name of a partner's organisation */
    @PostMapping(PAGE)
    String create(
            Viewer viewer,
            @RequestParam String role,
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String of,
            RedirectAttributes next) {
        Access.require(viewer, Action.MANAGE_ACCOUNTS);
        String user = username.strip();
        String person = name.strip();
        Made made = switch (role) {
            case "OFFICER" -> accounts.create(viewer, new Viewer.Officer(user, person));
            case "PARTNER" -> accounts.create(viewer, new Viewer.Partner(user, person, of.strip()));
            case "MEMBER" ->
                enterprise(of)
                        .map(each -> accounts.create(viewer, new Viewer.Member(user, person, each.id())))
                        .orElse(new Made.Refused(Answer.NO_SUCH_ENTERPRISE));
            default -> new Made.Refused(Answer.WRONG_ROLE);
        };
        return Told.then(PAGE, made, next);
    }

    private Optional<SubjectRegistry.Subject> enterprise(String code) {
        return CreditCode.parse(code.strip()) instanceof CreditCode.Valid valid
                ? subjects.find(valid.code())
                : Optional.empty();
    }

    @PostMapping(PAGE + "/{username}/lock")
    String lock(Viewer viewer, @PathVariable String username, @RequestParam boolean locked, RedirectAttributes next) {
        return Told.then(PAGE, locked ? accounts.lock(viewer, username) : accounts.unlock(viewer, username), next);
    }

    @PostMapping(PAGE + "/{username}/reset")
    String reset(Viewer viewer, @PathVariable String username, RedirectAttributes next) {
        return Told.then(PAGE, accounts.reset(viewer, username), next);
    }

    @PostMapping(PAGE + "/{username}/link")
    String link(Viewer viewer, @PathVariable String username, @RequestParam String subject, RedirectAttributes next) {
        return Told.then(PAGE, outside.link(viewer, username, subject.strip()), next);
    }
}
