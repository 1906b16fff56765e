package dev.xinmiao.zone.portal;

import dev.xinmiao.zone.catalogue.Catalogue;
import dev.xinmiao.zone.growth.Growth;
import dev.xinmiao.zone.identity.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the zone for an officer, the own enterprise for a member, the public rules for anybody. */
@Controller
class HomePage {
    private final Growth growth;
    private final Catalogue catalogue;

    HomePage(Growth growth, Catalogue catalogue) {
        this.growth = growth;
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String show(Viewer viewer, Model model) {
        return switch (viewer) {
            case Viewer.Officer _ -> {
                model.addAttribute("overview", growth.overview());
                yield "growth/overview";
            }
            case Viewer.Member member -> "redirect:/enterprises/" + member.enterpriseId();
            case Viewer.Administrator administrator -> "redirect:" + ofAdministrator(administrator);
            case Viewer.Visitor _, Viewer.Partner _ -> {
                model.addAttribute("ways", catalogue.ways());
                model.addAttribute("programmes", growth.programmes());
                yield "portal/home";
            }
        };
    }

    static String ofAdministrator(Viewer.Administrator administrator) {
        return switch (administrator.kind()) {
            case SYSTEM -> "/admin/accounts";
            case SECURITY -> "/admin/rights";
            case AUDIT -> "/admin/audit";
        };
    }
}
