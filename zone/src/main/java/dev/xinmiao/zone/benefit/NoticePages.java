package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.award.AwardState;
import dev.xinmiao.zone.benefit.award.AwardStore;
import dev.xinmiao.zone.benefit.award.Awards;
import dev.xinmiao.zone.benefit.award.NoticeStore;
import dev.xinmiao.zone.benefit.award.Objections;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Public notices of awards, for anybody, and the objections to them. */
@Controller
class NoticePages {
    private static final int MOST = 100;
    private static final int LONGEST = 2000;
    /** What the public sees: whoever was refused or declined is nobody's business. */
    private static final Set<AwardState> SHOWN = EnumSet.of(
            AwardState.IN_NOTICE, AwardState.OBJECTED, AwardState.ORDERED, AwardState.PAID, AwardState.RETURNED);

    private final Objections objections;
    private final AwardStore store;
    private final NoticeStore notices;
    private final ClauseBook book;
    private final SubjectRegistry subjects;
    private final ZoneClock clock;

    NoticePages(
            Objections objections,
            AwardStore store,
            NoticeStore notices,
            ClauseBook book,
            SubjectRegistry subjects,
            ZoneClock clock) {
        this.subjects = subjects;
        this.objections = objections;
        this.store = store;
        this.notices = notices;
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(Model model) {
        model.addAttribute(
                "notices",
                notices.list(MOST).stream()
                        .map(this::listed)
                        .flatMap(Optional::stream)
                        .toList());
        return "benefit/notices";
    }

    @GetMapping("/notices/{id}")
    String show(@PathVariable long id, @RequestParam @Nullable Long filed, Model model) {
        return show(id, null, filed, new NoticeStore.Filing("", "", "", ""), model);
    }

    private String show(
            long id, @Nullable Bilingual fault, @Nullable Long filed, NoticeStore.Filing typed, Model model) {
        NoticeStore.Notice notice =
                notices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<AwardStore.Row> rows = store.awards(notice.list()).stream()
                .filter(row -> SHOWN.contains(row.state()))
                .toList();
        model.addAttribute(
                "view",
                new NoticeView(
                        listed(notice).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                        rows,
                        subjects.names(rows.stream()
                                .map(AwardStore.Row::subject)
                                .filter(Objects::nonNull)
                                .toList()),
                        fault,
                        filed,
                        typed,
                        UUID.randomUUID()));
        return "benefit/notice";
    }

    @PostMapping("/notices/{id}/objections")
    String object(
            @PathVariable long id,
            @RequestParam long award,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam UUID command,
            HttpServletResponse response,
            Model model) {
        var filing = new NoticeStore.Filing(name.strip(), contact.strip(), claim.strip(), evidence.strip());
        if (longest(filing) > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Bilingual why = new Bilingual(
                    "每栏最多 %,d 字，这里有 %,d 字：请写要点，证据写明名称和出处。".formatted(LONGEST, longest(filing)),
                    "At most %,d characters each, here are %,d: write the points, and where the evidence is found."
                            .formatted(LONGEST, longest(filing)));
            return show(id, why, null, filing, model);
        }
        return switch (objections.object(award, filing, command)) {
            case Awards.Answer.Done done -> "redirect:/notices/" + id + "?filed=" + done.id();
            case Awards.Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(id, refused.why(), null, filing, model);
            }
        };
    }

    private static int longest(NoticeStore.Filing filing) {
        return Stream.of(filing.name(), filing.contact(), filing.claim(), filing.evidence())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private Optional<NoticeView.Listed> listed(NoticeStore.Notice notice) {
        Instant now = clock.instant();
        return store.list(notice.list())
                .flatMap(list -> book.current()
                        .find(list.clause())
                        .map(clause -> new NoticeView.Listed(notice, list, clause, notice.isOpen(now))));
    }
}
