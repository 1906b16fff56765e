package dev.xinmiao.zone.project;

import dev.xinmiao.zone.calendar.WorkingCalendar;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the days went, from a signing to the start or to today. Each day belongs to exactly one: of those that had
 * something open at its end, the one that the start waited for, which is on the critical path or nearest to it. So the
 * shares add up to the whole.
 *
 * @param shares the largest first
 * @param days of the calendar, as many as there are between the two days
 */
public record DaysSpent(LocalDate from, LocalDate until, List<Share> shares, int days, int workingDays) {
    /** What was done with a day. */
    public enum Kind {
        OFFICE("部门在办", "An office at work"),
        APPLICANT("企业在办", "The enterprise at work"),
        STOPPED("停表（补正等）", "Clock stopped (supplements …)"),
        WAITING("等待（公告期、其他手续）", "Waiting (public notice, another permit)"),
        IDLE("没有登记在办的手续", "Nothing recorded as open");

        private final Bilingual name;

        Kind(String zh, String en) {
            name = new Bilingual(zh, en);
        }

        public Bilingual text() {
            return name;
        }
    }

    /** @param permit null where nobody had anything open */
    public record Share(@Nullable Permit permit, Kind kind, int days, int workingDays) {}

    /** A sum of shares under one name. */
    public record Sum(Bilingual name, int days, int workingDays) {}

    private record Key(String permit, Kind kind) {}

    /** @param slack by how many days it could have been later: before its opinion, and after it */
    private record Stretch(
            PermitFile file,
            LocalDate filed,
            LocalDate end,
            LocalDate last,
            List<PermitFile.Pause> pauses,
            boolean current,
            long slack,
            long issueSlack) {
        boolean covers(LocalDate day) {
            return filed.isBefore(day) && !end.isBefore(day);
        }

        boolean opinedBefore(LocalDate day) {
            LocalDate opined = current ? file.opined() : null;
            return opined != null && opined.isBefore(day);
        }

        long slackOn(LocalDate day) {
            return opinedBefore(day) ? issueSlack : slack;
        }

        boolean stoppedOn(LocalDate day) {
            return pauses.stream()
                    .anyMatch(pause -> !pause.from().isAfter(day)
                            && (pause.until() == null || pause.until().isAfter(day)));
        }
    }

    static DaysSpent of(
            ProjectFile file,
            ProjectPlan plan,
            Permits permits,
            LocalDate from,
            LocalDate until,
            WorkingCalendar calendar) {
        List<Stretch> stretches = stretches(file, plan, permits, until);
        Map<Key, int[]> counts = new LinkedHashMap<>();
        for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            int[] count = counts.computeIfAbsent(whose(file, stretches, day), _ -> new int[2]);
            count[0]++;
            count[1] += calendar.isWorkingDay(day) ? 1 : 0;
        }
        List<Share> shares = new ArrayList<>();
        counts.forEach((key, count) ->
                shares.add(new Share(permits.find(key.permit()).orElse(null), key.kind(), count[0], count[1])));
        shares.sort(Comparator.comparing(Share::days).reversed());
        return new DaysSpent(
                from,
                until,
                List.copyOf(shares),
                shares.stream().mapToInt(Share::days).sum(),
                shares.stream().mapToInt(Share::workingDays).sum());
    }

    private static List<Stretch> stretches(ProjectFile file, ProjectPlan plan, Permits permits, LocalDate until) {
        List<Stretch> stretches = new ArrayList<>();
        for (String code : permits.before(Permits.START)) {
            PermitFile each = file.permit(code).orElseThrow();
            if (!each.taken()) {
                continue;
            }
            long slack = plan.slack(code, true);
            long issueSlack = plan.slack(code, false);
            for (PermitFile.Attempt attempt : each.past()) {
                stretches.add(new Stretch(
                        each,
                        attempt.filed(),
                        attempt.decided(),
                        attempt.decided(),
                        attempt.pauses(),
                        false,
                        slack,
                        issueSlack));
            }
            LocalDate filed = file.begun(each);
            if (filed != null) {
                LocalDate decided = each.decided() != null ? each.decided() : file.passed(each);
                LocalDate last = decided != null
                        ? decided
                        : plan.line(code).map(ProjectPlan.Line::finish).orElse(until);
                stretches.add(new Stretch(
                        each, filed, decided != null ? decided : until, last, each.pauses(), true, slack, issueSlack));
            }
        }
        return stretches;
    }

    private static Key whose(ProjectFile file, List<Stretch> stretches, LocalDate day) {
        Comparator<Stretch> order = Comparator.comparing((Stretch each) -> !waits(file, each, day))
                .thenComparing(each -> each.slackOn(day), Comparator.reverseOrder())
                .thenComparing(Stretch::last);
        Optional<Stretch> last =
                stretches.stream().filter(each -> each.covers(day)).max(order);
        return last.map(each -> new Key(each.file().permit().code(), kind(file, each, day)))
                .orElseGet(() -> nobody(file, day));
    }

    /** With everything granted it is the enterprise that could start and hasn't; else nobody was asked. */
    private static Key nobody(ProjectFile file, LocalDate day) {
        return file.permit(Permits.START)
                .filter(start -> PermitRules.missing(file, start.permit(), day.minusDays(1))
                        .isEmpty())
                .map(_ -> new Key(Permits.START, Kind.APPLICANT))
                .orElse(new Key("", Kind.IDLE));
    }

    private static Kind kind(ProjectFile file, Stretch stretch, LocalDate day) {
        Permit permit = stretch.file().permit();
        if (permit.by() == Permit.By.APPLICANT) {
            return Kind.APPLICANT;
        }
        if (stretch.stoppedOn(day)) {
            return Kind.STOPPED;
        }
        return waits(file, stretch, day) || permit.least() != null ? Kind.WAITING : Kind.OFFICE;
    }

    /** Reviewed ahead of time, and only waiting for other permits. */
    private static boolean waits(ProjectFile file, Stretch stretch, LocalDate day) {
        return stretch.opinedBefore(day)
                && stretch.file().permit().needs().stream()
                        .flatMap(need -> file.permit(need).stream())
                        .anyMatch(need -> need.isRequired() && !need.holdsOn(day.minusDays(1)));
    }

    public List<Sum> byAuthority() {
        return sums(share ->
                share.permit() == null ? Kind.IDLE.text() : share.permit().authority());
    }

    public List<Sum> byKind() {
        return sums(share -> share.kind().text());
    }

    private List<Sum> sums(java.util.function.Function<Share, Bilingual> name) {
        Map<Bilingual, Sum> sums = new LinkedHashMap<>();
        for (Share share : shares) {
            Bilingual key = name.apply(share);
            sums.merge(
                    key,
                    new Sum(key, share.days(), share.workingDays()),
                    (one, other) -> new Sum(key, one.days() + other.days(), one.workingDays() + other.workingDays()));
        }
        return sums.values().stream()
                .sorted(Comparator.comparing(Sum::days).reversed())
                .toList();
    }
}
