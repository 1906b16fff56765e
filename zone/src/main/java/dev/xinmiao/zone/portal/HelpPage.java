package dev.xinmiao.zone.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How to read what the other pages say. Open to anyone. */
@Controller
class HelpPage {
    @GetMapping("/help")
    String show() {
        return "portal/help";
    }
}
