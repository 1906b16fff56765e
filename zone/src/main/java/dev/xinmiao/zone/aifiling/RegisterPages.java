package dev.xinmiao.zone.aifiling;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.xinmiao.zone.aifiling.FilingView.Refused;
import dev.xinmiao.zone.aifiling.Register.Entry;
import dev.xinmiao.zone.aifiling.Register.Filter;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.kernel.SpreadsheetText;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.pack.Pack;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The zone's register of filed models and algorithms, for anybody; and for officers the import of a published list. */
@Controller
class RegisterPages {
    private static final int LONGEST_SEARCH = 100;
    private static final int LONGEST_TITLE = 200;
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_EXPORTED = 100_000;

    private final Register register;
    private final String province;
    private final ZoneClock clock;

    RegisterPages(Register register, Pack pack, ZoneClock clock) {
        this.register = register;
        this.province = pack.description().text("province", "");
        this.clock = clock;
    }

    /** @param scope {@code all} for whatever was imported; else the zone's own */
    @GetMapping("/ai-register")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String scope,
            Model model) {
        Filter filter = filter(q, kind, scope);
        model.addAttribute(
                "view",
                new RegisterView(
                        register.counts(province),
                        province,
                        filter,
                        register.entries(filter, Register.MOST),
                        register.count(filter)));
        return "aifiling/register";
    }

    private static Filter filter(String q, String kind, String scope) {
        String search = q.strip();
        return new Filter(
                FilingKind.of(kind).orElse(null),
                scope.equals("all"),
                search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search);
    }

    @GetMapping("/ai-register.csv")
    void csv(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String scope,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ai-register.csv\"");
        // Spreadsheet programs of the region read UTF-8 only behind this mark.
        response.getOutputStream().write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (CsvWriter writer = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.writeRecord("种类", "名称", "单位", "省份", "备案号", "日期", "在本园区", "标记");
            for (Entry each : register.entries(filter(q, kind, scope), MOST_EXPORTED)) {
                writer.writeRecord(Stream.of(
                                each.kind().text().zh(),
                                each.name(),
                                each.unit(),
                                each.province(),
                                each.number(),
                                each.on().toString(),
                                each.ofZone() ? "是" : "否",
                                each.invented() ? Mark.INVENTED.sign() : "")
                        .map(SpreadsheetText::harmless)
                        .toList());
            }
        }
    }

    @GetMapping("/ai-register/import")
    String form(Viewer viewer, Model model) {
        Access.require(viewer, Action.IMPORT);
        return form(Map.of(), null, List.of(), model);
    }

    private static String form(
            Map<String, String> typed, @Nullable Bilingual refusal, List<FilingView.Line> problems, Model model) {
        model.addAttribute("view", new RegisterView.Import(typed, refusal, problems, null, List.of()));
        return "aifiling/import";
    }

    @PostMapping("/ai-register/import")
    String take(
            Viewer viewer,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Access.require(viewer, Action.IMPORT);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String title = sent.getOrDefault("title", "").strip();
        LocalDate asOf = day(sent.getOrDefault("asOf", ""));
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return form(
                    sent,
                    new Bilingual("请填名单的名称，不超过 200 字。", "Give the list's name, at most 200 characters."),
                    List.of(),
                    model);
        }
        if (asOf == null || asOf.isAfter(clock.today())) {
            return form(
                    sent,
                    new Bilingual("请填名单的截止日期，不晚于今天。", "Give the day to which the list goes, not after today."),
                    List.of(),
                    model);
        }
        if (file.getSize() > MOST_BYTES) {
            return form(
                    sent, new Bilingual("文件超过 8 MB：请分开。", "The file has more than 8 MB: split it."), List.of(), model);
        }
        RegisterFile read = RegisterFile.read(
                file.getBytes(), FilingKind.of(sent.getOrDefault("kind", "")).orElse(null), clock.today());
        if (!read.problems().isEmpty()) {
            return form(
                    sent,
                    new Bilingual("名单没有导入，请按行修改后再传。", "Nothing was imported; mend these lines and send it again."),
                    Refused.lines(read.problems()),
                    model);
        }
        Register.Imported imported = register.take(title, asOf, read.rows(), false, viewer.username());
        response.setStatus(HttpStatus.OK.value());
        model.addAttribute(
                "view", new RegisterView.Import(Map.of(), null, List.of(), imported, Refused.lines(read.repeated())));
        return "aifiling/import";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
