package dev.xinmiao.zone.cases;

import dev.xinmiao.zone.calendar.ClockState;
import dev.xinmiao.zone.calendar.Reading;
import dev.xinmiao.zone.calendar.StopKind;
import dev.xinmiao.zone.casework.CaseFile;
import dev.xinmiao.zone.casework.CaseLists;
import dev.xinmiao.zone.casework.CaseRow;
import dev.xinmiao.zone.casework.CaseState;
import dev.xinmiao.zone.casework.Deadline;
import dev.xinmiao.zone.casework.Given;
import dev.xinmiao.zone.casework.Opinion;
import dev.xinmiao.zone.casework.Request;
import dev.xinmiao.zone.casework.Stop;
import dev.xinmiao.zone.casework.process.Desk;
import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Verdict;
import dev.xinmiao.zone.form.Field;
import dev.xinmiao.zone.form.Prefill;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of a case.
 *
 * @param asOf the moment it is shown at; null for now: then, and only then, it can be moved
 * @param promised the case's clock; null before acceptance
 * @param done what this person has just done; null for nothing
 * @param coming what happens by itself if nobody acts
 * @param colleagues to whom an applicant may pass it on
 * @param command the id under which the next form is sent, so that a double click does nothing twice
 */
public record CaseView(
        CaseRow row,
        CaseFile file,
        Bilingual item,
        String enterprise,
        @Nullable Instant asOf,
        List<StepLine> steps,
        @Nullable Reading promised,
        @Nullable Reading legal,
        CaseLists.@Nullable Pace pace,
        @Nullable PlanView plan,
        List<Question> questions,
        List<Paper> papers,
        List<Diary.Entry> diary,
        Moves moves,
        List<StopKind> stopKinds,
        List<Desk> desks,
        UUID command,
        Refused refused,
        Diary.@Nullable Entry done,
        List<Deadline> coming,
        List<Person> colleagues) {

    /** Somebody of the same enterprise. */
    public record Person(String username, String name) {}

    /**
     * What a refused move left behind.
     *
     * @param reason of the move as a whole; null where only fields are wrong
     * @param faults by field of the form
     * @param move that was refused; empty for the form
     * @param typed by field, shown again as it was
     */
    public record Refused(
            @Nullable Bilingual reason, Map<String, Bilingual> faults, String move, Map<String, String> typed) {
        static final Refused NOTHING = new Refused(null, Map.of(), "", Map.of());
    }

    public @Nullable Bilingual refusal() {
        return refused.reason();
    }

    public Map<String, Bilingual> faults() {
        return refused.faults();
    }

    /** What was typed into a move's form that was refused; empty for any other. */
    public String typed(String move, String step, String field) {
        boolean same = refused.move().equals(move)
                && refused.typed().getOrDefault("step", "").equals(step);
        return same ? refused.typed().getOrDefault(field, "") : "";
    }

    /** Whether the form of a move stands open, because it was refused. */
    public boolean opens(String move, String step) {
        return refused.move().equals(move)
                && refused.typed().getOrDefault("step", "").equals(step);
    }

    /** @param reading of its own clock; null before its first turn */
    public record StepLine(
            String id,
            Bilingual name,
            String shape,
            Bilingual state,
            String css,
            @Nullable Reading reading,
            String desk,
            String person,
            List<String> needs,
            List<Opinion> opinions) {}

    /** @param answer as it stands; @param known by the zone already, with its source */
    public record Question(Field field, String answer, Prefill.@Nullable Known known, boolean open) {}

    /** @param open whether a file may be handed in now */
    public record Paper(Material material, @Nullable Given given, boolean open) {}

    /** What a material or a question of the form is called. */
    public Bilingual nameOf(String key) {
        return questions.stream()
                .filter(each -> each.field().key().equals(key))
                .map(each -> each.field().label())
                .findFirst()
                .or(() -> papers.stream()
                        .filter(each -> each.material().key().equals(key))
                        .map(each -> each.material().name())
                        .findFirst())
                .orElse(new Bilingual(key, key));
    }

    /** What it was sent back for; null unless it stands returned. */
    public @Nullable Request returned() {
        return file.state() == CaseState.RETURNED ? file.requests().getLast() : null;
    }

    /**
     * What this person may do now.
     *
     * @param wantsSigner it could be handed in, by somebody who may sign
     */
    public record Moves(
            boolean submit,
            boolean wantsSigner,
            boolean withdraw,
            boolean urge,
            boolean rate,
            boolean passOn,
            List<Request> supplements,
            List<String> own,
            List<DeskMoves> desks,
            boolean any) {}

    /** What may be done in one step. */
    public record DeskMoves(
            String step,
            Bilingual name,
            boolean accept,
            List<String> speakAs,
            boolean ask,
            boolean again,
            boolean stop,
            List<Stop> resume,
            List<Request> asked,
            boolean grant,
            boolean refuse,
            boolean deliver,
            boolean close,
            Set<String> handOverTo,
            boolean copy,
            List<Material> checks,
            List<Opinion> returnable) {}

    /** As which an opinion is shown. */
    public static Bilingual verdict(Verdict verdict) {
        return Words.verdict(verdict);
    }

    /** A kind of stop in words; its code where the zone has no words for it. */
    public String stopKind(String code) {
        return stopKinds.stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.mark().on(each.name().zh()))
                .findFirst()
                .orElse(code);
    }

    /** How a clock looks: 正常, 将超期, 已超期, 暂停. */
    public static String shape(ClockState state) {
        return switch (state) {
            case NORMAL, AT_ONCE, NO_LIMIT -> "▬";
            case SOON -> "▲";
            case OVER -> "■";
            case PAUSED -> "❚❚";
        };
    }
}
