package dev.xinmiao.zone.benefit;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.text.Sentences;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.ClauseBook;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.benefit.clause.ParameterText;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.kernel.ZoneClock;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.Readers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The clauses as they are found: what they say aloud, then the legal text, each with its clause. */
@Component
public class ClauseEntries implements Findable {
    public static final String KIND = "clause";
    private static final int WEIGHT = 5;
    /** What the zone gives goes before what others give. */
    private static final int ADOPTED = 20;

    private static final Pattern STOP = Pattern.compile("[。！？!?；;]+[”’」』）》)\"]*$");

    private final ClauseBook book;
    private final ZoneClock clock;

    ClauseEntries(ClauseBook book, ZoneClock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Stamp(Clauses clauses, LocalDate day) {}

    @Override
    public Object stamp() {
        return new Stamp(book.current(), clock.today());
    }

    @Override
    public List<Entry> entries() {
        return of(book.current(), clock.today());
    }

    /** 算力券 is given by more than one place. */
    @Override
    public String origin(String id) {
        return book.current()
                .find(id.substring(KIND.length() + 1))
                .map(clause -> clause.place().zh())
                .orElse("");
    }

    /** The clauses with the terms of a day. */
    public static List<Entry> of(Clauses clauses, LocalDate day) {
        return clauses.all().stream().map(clause -> entry(clause, clauses, day)).toList();
    }

    private static Entry entry(Clause clause, Clauses clauses, LocalDate day) {
        boolean gives = clauses.adoption().gives(clause);
        return new Entry(
                KIND + ":" + clause.id(),
                KIND,
                clause.name().zh(),
                List.of(clause.name().en()),
                text(clause, clause.shownOn(day)),
                "/clauses/" + clause.id(),
                Map.of(
                        "place", clause.place().zh(),
                        "payment", clause.payment().name().toLowerCase(Locale.ROOT)),
                Readers.everybody(),
                null,
                null,
                gives ? ADOPTED : WEIGHT);
    }

    private static String text(Clause clause, Edition edition) {
        List<String> lines = new ArrayList<>();
        lines.add(clause.place().zh() + "：" + clause.programme().summary().zh());
        for (Clause.Sentence sentence : clause.plain()) {
            lines.add(
                    marked(ParameterText.words(sentence, clause.terms(edition)).zh(), sentence.mark()));
        }
        for (Clause.Article article : clause.text()) {
            lines.add(article.clause().cite() + "　" + marked(article.text().zh(), article.mark()));
        }
        return String.join("\n", lines);
    }

    /** The mark in each sentence, before its full stop: what is quoted is a sentence, and the mark has to go with it. */
    static String marked(String text, Mark mark) {
        return Sentences.of(text).stream()
                .map(Sentences.Sentence::text)
                .map(sentence -> {
                    Matcher stop = STOP.matcher(sentence);
                    int end = stop.find() ? stop.start() : sentence.length();
                    return mark.on(sentence.substring(0, end)) + sentence.substring(end);
                })
                .collect(Collectors.joining());
    }
}
