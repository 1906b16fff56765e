package dev.xinmiao.zone.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The strip that shows long work, asked for again and again by pages with script. */
@Controller
class ProgressPage {
    @GetMapping("/progress")
    String show() {
        return "layout/progress";
    }
}
