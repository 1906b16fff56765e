package dev.xinmiao.zone.portal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How to use the platform, and how to read what the other pages say. Open to anyone. */
@Controller
class HelpPage {
    private final HelpTopics topics;

    HelpPage(HelpTopics topics) {
        this.topics = topics;
    }

    @GetMapping("/help")
    String show(Model model) {
        model.addAttribute("topics", topics);
        return "portal/help";
    }

    @GetMapping("/help/{topic}")
    String topic(@PathVariable String topic, Model model) {
        model.addAttribute(
                "topic", topics.find(topic).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "portal/topic";
    }
}
