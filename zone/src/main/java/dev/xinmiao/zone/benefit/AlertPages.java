package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.alert.AlertKind;
import dev.xinmiao.zone.benefit.alert.Digests;
import dev.xinmiao.zone.benefit.alert.Digests.Digest;
import dev.xinmiao.zone.benefit.alert.Inbox;
import dev.xinmiao.zone.benefit.alert.Mutes;
import dev.xinmiao.zone.benefit.clause.AlertPlan.Rhythm;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.fact.SubjectRegistry.Subject;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an enterprise was alerted of. Its members keep it; officers may read. */
@Controller
@RequestMapping("/enterprises/{id}/alerts")
class AlertPages {
    private final BenefitService benefits;
    private final ClauseBook book;
    private final Inbox inbox;
    private final Mutes mutes;
    private final Digests digests;
    private final ZoneClock clock;

    AlertPages(BenefitService benefits, ClauseBook book, Inbox inbox, Mutes mutes, Digests digests, ZoneClock clock) {
        this.benefits = benefits;
        this.book = book;
        this.inbox = inbox;
        this.mutes = mutes;
        this.digests = digests;
        this.clock = clock;
    }

    @GetMapping
    String alerts(Viewer viewer, @PathVariable String id, Model model) {
        Subject subject = read(viewer, id);
        model.addAttribute("view", view(viewer, subject, inbox.of(subject.id()), null));
        return "benefit/alerts";
    }

    @GetMapping("/digests/{digest}")
    String digest(Viewer viewer, @PathVariable String id, @PathVariable long digest, Model model) {
        Subject subject = read(viewer, id);
        Digest found = digests.find(subject.id(), digest).orElseThrow(AlertPages::absent);
        model.addAttribute("view", view(viewer, subject, inbox.of(subject.id(), digest), found));
        return "benefit/digest";
    }

    @PostMapping("/{alert}/read")
    String markRead(Viewer viewer, @PathVariable String id, @PathVariable long alert) {
        Subject subject = keep(viewer, id);
        inbox.read(subject.id(), alert, viewer.username());
        return back(subject);
    }

    @PostMapping("/read")
    String markAllRead(Viewer viewer, @PathVariable String id) {
        Subject subject = keep(viewer, id);
        inbox.readAll(subject.id(), digests.rhythm(subject.id()) == Rhythm.AT_ONCE, viewer.username());
        return back(subject);
    }

    /** @param what a clause, a kind, or {@code clause/kind} */
    @PostMapping("/mutes")
    String mute(Viewer viewer, @PathVariable String id, @RequestParam String what) {
        Subject subject = keep(viewer, id);
        String[] part = what.split("/", -1);
        String clause = part[0];
        AlertKind kind = part.length < 2 || part[1].isEmpty() ? null : kind(part[1]);
        boolean known =
                clause.isEmpty() ? kind != null : book.current().find(clause).isPresent();
        if (!known || part.length > 2 || kind != null && kind.urgent()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        mutes.mute(subject.id(), clause.isEmpty() ? null : clause, kind, viewer.username());
        return back(subject);
    }

    @PostMapping("/mutes/{mute}/lift")
    String lift(Viewer viewer, @PathVariable String id, @PathVariable long mute) {
        Subject subject = keep(viewer, id);
        mutes.lift(subject.id(), mute, viewer.username());
        return back(subject);
    }

    @PostMapping("/rhythm")
    String rhythm(Viewer viewer, @PathVariable String id, @RequestParam String rhythm) {
        Subject subject = keep(viewer, id);
        digests.choose(subject.id(), word(Rhythm.values(), Rhythm::written, rhythm), viewer.username());
        return back(subject);
    }

    private AlertView view(Viewer viewer, Subject subject, List<Inbox.Row> rows, @Nullable Digest digest) {
        Rhythm rhythm = digests.rhythm(subject.id());
        return new AlertView(
                subject.path(),
                subject,
                book.current(),
                rows,
                mutes.of(subject.id()),
                digests.of(subject.id()),
                digest,
                rhythm,
                Digests.nextEnd(rhythm, clock.today()),
                Access.decide(viewer, Action.KEEP_ALERTS, subject.id()) == Access.Decision.GRANTED);
    }

    private static AlertKind kind(String written) {
        return word(AlertKind.values(), AlertKind::written, written);
    }

    private static <E> E word(E[] words, Function<E, String> written, String word) {
        return Stream.of(words)
                .filter(each -> written.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private Subject read(Viewer viewer, String id) {
        Subject subject = benefits.find(id).orElseThrow(AlertPages::absent);
        Access.requireRead(viewer, subject.id());
        return subject;
    }

    private Subject keep(Viewer viewer, String id) {
        Subject subject = read(viewer, id);
        Access.require(viewer, Action.KEEP_ALERTS, subject.id());
        return subject;
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String back(Subject subject) {
        return "redirect:" + subject.path() + "/alerts";
    }
}
