package dev.xinmiao.zone.growth;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Condition;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Rulebook;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.Readers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Recognitions, scores and classifications as they are found: the summary, the documents, and each condition with its clause. */
@Component
public class ProgrammeEntries implements Findable {
    public static final String KIND = "programme";
    private static final int WEIGHT = 20;

    private final Rulebook rulebook;
    private final ZoneClock clock;

    ProgrammeEntries(Rulebook rulebook, ZoneClock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Stamp(ProgrammeCatalogue rules, LocalDate day) {}

    @Override
    public Object stamp() {
        return new Stamp(rulebook.current(), clock.today());
    }

    @Override
    public List<Entry> entries() {
        return of(rulebook.current(), clock.today());
    }

    /** The programmes with the rules of a day, or their newest ones where none are in force. */
    public static List<Entry> of(ProgrammeCatalogue rules, LocalDate day) {
        return rules.all().stream().map(programme -> entry(programme, day)).toList();
    }

    private static Entry entry(Programme programme, LocalDate day) {
        List<String> names = new ArrayList<>(programme.words());
        names.add(programme.name().en());
        return new Entry(
                KIND + ":" + programme.id(),
                KIND,
                programme.name().zh(),
                names,
                text(programme, programme.on(day).orElse(programme.editions().getLast())),
                "/programmes/" + programme.id(),
                Map.of("programme-kind", programme.kind().name().toLowerCase(Locale.ROOT)),
                Readers.everybody(),
                null,
                null,
                WEIGHT);
    }

    private static String text(Programme programme, Edition edition) {
        List<String> lines = new ArrayList<>();
        lines.add(programme.summary().zh());
        for (Condition condition : edition.conditions()) {
            lines.add(programme.name().zh() + "的条件：" + condition.title().zh() + "（"
                    + condition.clause().cite() + "）。");
        }
        for (Programme.Document document : programme.documents()) {
            String number = document.number().isEmpty() ? "" : "，" + document.number();
            lines.add("依据：《" + document.title() + "》" + number + "，" + document.issuer() + "。");
        }
        return String.join("\n", lines);
    }
}
