package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.VersionService.Proposed;
import dev.xinmiao.zone.benefit.VersionService.Wanted;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.ClauseFile;
import dev.xinmiao.zone.benefit.clause.DmnFile;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Edition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The clause editor: tables as tables, the model as a file to and fro. What is sent becomes a version to be decided. */
@Controller
class EditPages {
    private static final long MOST_BYTES = 1 << 20;

    private final ClauseBook book;
    private final VersionService versions;
    private final Keepers keepers;
    private final ZoneClock clock;

    EditPages(ClauseBook book, VersionService versions, Keepers keepers, ZoneClock clock) {
        this.book = book;
        this.versions = versions;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** The rules of an edition as a DMN file, for anyone: rules are public. */
    @GetMapping("/clauses/{id}/model.dmn")
    ResponseEntity<byte[]> model(@PathVariable String id, @RequestParam @Nullable String edition) {
        Clause clause = clause(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".dmn")
                                .build()
                                .toString())
                .body(dmn(clause, edition(clause, edition)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/clauses/{id}/edit")
    String edit(Viewer viewer, @PathVariable String id, @RequestParam @Nullable String edition, Model model) {
        Keepers.require(keepers.policy(viewer));
        Clause clause = clause(id);
        Edition of = edition(clause, edition);
        LocalDate next = clock.today().plusMonths(1).withDayOfMonth(1);
        return show(clause, of, DmnFile.of(dmn(clause, of)), next.toString(), next, "", List.of(), model);
    }

    private static String show(
            Clause clause,
            Edition edition,
            DmnFile file,
            String id,
            LocalDate from,
            String why,
            List<String> problems,
            Model model) {
        model.addAttribute("view", new EditView(clause, edition, file.decisions(), id, from, why, problems));
        return "benefit/edit";
    }

    @PostMapping("/clauses/{id}/edit")
    String propose(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam(name = "id") String version,
            @RequestParam LocalDate from,
            @RequestParam String why,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Keepers.require(keepers.policy(viewer));
        Clause clause = clause(id);
        Edition of = edition(clause, edition);
        DmnFile file = DmnFile.of(dmn(clause, of)).with(sent);
        Proposed proposed =
                versions.propose(clause, of, new Wanted(version, from, why), Map.of(), file.text(), viewer.username());
        return switch (proposed) {
            case Proposed.Taken taken -> "redirect:/clauses/" + id + "/versions/" + taken.version();
            case Proposed.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(clause, of, file, version, from, why, refused.problems(), model);
            }
        };
    }

    /** The same with a whole file in the place of the model. */
    @PostMapping("/clauses/{id}/import")
    String upload(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam String edition,
            @RequestParam(name = "id") String version,
            @RequestParam LocalDate from,
            @RequestParam String why,
            @RequestParam MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Keepers.require(keepers.policy(viewer));
        Clause clause = clause(id);
        Edition of = edition(clause, edition);
        Proposed proposed = file.isEmpty() || file.getSize() > MOST_BYTES
                ? new Proposed.Refused(List.of("请选择一个不超过 1 MB 的 DMN 文件。 Choose a DMN file of up to 1 MB."))
                : versions.propose(
                        clause,
                        of,
                        new Wanted(version, from, why),
                        Map.of(),
                        new String(file.getBytes(), StandardCharsets.UTF_8),
                        viewer.username());
        return switch (proposed) {
            case Proposed.Taken taken -> "redirect:/clauses/" + id + "/versions/" + taken.version();
            case Proposed.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(clause, of, DmnFile.of(dmn(clause, of)), version, from, why, refused.problems(), model);
            }
        };
    }

    private String dmn(Clause clause, Edition edition) {
        return book.dmn(ClauseFile.of(book.yaml(clause.id())).dmn(edition.id()));
    }

    private Edition edition(Clause clause, @Nullable String id) {
        return id == null
                ? clause.shownOn(clock.today())
                : clause.programme().edition(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Clause clause(String id) {
        return book.current().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
