package dev.xinmiao.zone.account;

import dev.xinmiao.zone.account.AccountViews.AuditView;
import dev.xinmiao.zone.audit.AuditReading;
import dev.xinmiao.zone.audit.AuditReading.Found;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审计, of the audit administrator. */
@Controller
class AdminAuditPages {
    private final AuditReading audit;
    private final ZoneClock clock;

    AdminAuditPages(AuditReading audit, ZoneClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/admin/audit")
    String show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String object,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam @Nullable Long before,
            Model model) {
        Access.require(viewer, Action.READ_AUDIT);
        List<Found> found = audit.find(viewer.username(), actor.strip(), object.strip(), day, before);
        Long more = found.size() < AuditReading.PAGE ? null : found.getLast().number();
        model.addAttribute("view", new AuditView(found, actor.strip(), object.strip(), day, more));
        return "account/audit";
    }

    @GetMapping("/admin/audit/export")
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        Access.require(viewer, Action.READ_AUDIT);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-until-" + clock.today() + ".jsonl\"");
        audit.export(viewer.username(), response.getOutputStream());
    }
}
