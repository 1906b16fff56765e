package dev.xinmiao.zone.portal;

import dev.xinmiao.zone.identity.Outside;
import dev.xinmiao.zone.identity.RefusedSignIn;
import dev.xinmiao.zone.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in with; what comes of it is the security filters' affair. */
@Controller
class SignInPage {
    private final Outside outside;

    SignInPage(Outside outside) {
        this.outside = outside;
    }

    @GetMapping("/sign-in")
    String show(
            Viewer viewer,
            @RequestParam(required = false) String refused,
            @RequestParam(name = "signed-out", required = false) String signedOut,
            @RequestParam(required = false) String ended,
            HttpServletRequest request,
            Model model) {
        if (!(viewer instanceof Viewer.Visitor)) {
            return "redirect:/";
        }
        model.addAttribute("refused", refused == null ? null : words(refused));
        model.addAttribute("outside", outside.isOn() ? outside.name() : null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("username", RefusedSignIn.takeName(request));
        model.addAttribute("signedOut", signedOut != null);
        return "portal/sign-in";
    }

    /** What is said of it: an address may be typed. */
    private static String words(String refused) {
        return switch (refused) {
            case "passkey", "outside", "unlinked" -> "portal.sign-in.refused." + refused;
            default -> "portal.sign-in.refused";
        };
    }
}
