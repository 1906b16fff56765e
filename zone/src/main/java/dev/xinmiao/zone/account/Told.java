package dev.xinmiao.zone.account;

import dev.xinmiao.zone.identity.Accounts.Made;
import dev.xinmiao.zone.identity.Answer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands what came of a form on to the page after it, which shows it once. */
final class Told {
    private Told() {}

    static String then(String page, Answer answer, RedirectAttributes next) {
        next.addFlashAttribute("answer", answer);
        return "redirect:" + page;
    }

    /** A one-time password is shown once and kept nowhere. */
    static String then(String page, Made made, RedirectAttributes next) {
        return switch (made) {
            case Made.Refused(Answer why) -> then(page, why, next);
            case Made.OneTime oneTime -> {
                next.addFlashAttribute("oneTime", oneTime);
                yield "redirect:" + page;
            }
        };
    }
}
