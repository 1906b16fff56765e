package dev.xinmiao.zone.assistant.advice;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.programme.FactNeeded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody answered to the questions back. Used for one judgement, stored nowhere. */
final class Replies {
    static final String PREFIX = "fact:";
    /** More fields than rounds of questions can have asked. */
    private static final int MOST = 60;

    private static final String SOURCE = "enterprise";
    private static final SubjectId NOBODY = new SubjectId(0);

    private final FactDictionary dictionary;
    private final Asking asking;
    private final Map<FactNeeded, String> typed;
    private final Map<FactNeeded, FactValue> values = new TreeMap<>();
    private final Map<FactNeeded, Bilingual> faults = new TreeMap<>();

    private Replies(FactDictionary dictionary, Asking asking, Map<FactNeeded, String> typed) {
        this.dictionary = dictionary;
        this.asking = asking;
        this.typed = typed;
    }

    /**
     * @param fields of the form, by name; what is none of the questions' is left aside
     * @param known what is on record: nobody is asked for it, and nobody can say otherwise here
     */
    static Replies read(Map<String, String> fields, FactBook known, FactDictionary dictionary, Asking asking) {
        Map<FactNeeded, String> typed = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            FactNeeded needed = name.startsWith(PREFIX) ? needed(name.substring(PREFIX.length()), dictionary) : null;
            if (needed != null && typed.size() < MOST && value(known, needed) == null) {
                typed.put(needed, value);
            }
        });
        Replies replies = new Replies(dictionary, asking, typed);
        replies.readAll(known);
        return replies;
    }

    private static @Nullable FactNeeded needed(String name, FactDictionary dictionary) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,80}(@(19|20|21)[0-9]{2})?")) {
            return null;
        }
        int at = name.indexOf('@');
        FactDefinition fact = dictionary
                .find(new FactKey(at < 0 ? name : name.substring(0, at)))
                .orElse(null);
        if (fact == null || fact.yearly() != at > 0) {
            return null;
        }
        return new FactNeeded(fact.key(), at < 0 ? null : Integer.valueOf(name.substring(at + 1)));
    }

    static @Nullable FactValue value(FactBook book, FactNeeded needed) {
        Integer year = needed.year();
        return year == null ? book.valueOf(needed.key()) : book.valueOf(needed.key(), year);
    }

    /** Shares come after what they are shares of. */
    private void readAll(FactBook known) {
        Map<FactNeeded, BigDecimal> shares = new LinkedHashMap<>();
        typed.forEach((needed, text) -> {
            FactDefinition fact = dictionary.get(needed.key());
            switch (TypedValue.read(text, fact, asking.shareOf(fact.key()).isPresent())) {
                case TypedValue.Known(var value) -> values.put(needed, value);
                case TypedValue.Share(var percent) -> shares.put(needed, percent);
                case TypedValue.Faulty(var why) -> faults.put(needed, why);
                case TypedValue.Unknown _ -> {}
            }
        });
        for (int round = 0; round < 2; round++) {
            shares.forEach((needed, percent) -> share(needed, percent, known));
        }
        shares.keySet().stream().filter(needed -> !values.containsKey(needed)).forEach(needed -> {
            FactDefinition base = dictionary.get(asking.shareOf(needed.key()).orElseThrow());
            faults.put(
                    needed,
                    new Bilingual(
                            "填百分比时，还要知道" + base.zh() + "；请改填数，或把它也填上。",
                            "A percentage needs the fact it is of: " + base.en()
                                    + ". Give a number, or that one too."));
        });
        refuseMoreThanTheWhole(known);
    }

    /** 300 scientists of 100 people: what can't be is taken for a slip, and counts as not said. */
    private void refuseMoreThanTheWhole(FactBook known) {
        for (FactNeeded needed : List.copyOf(values.keySet())) {
            FactNeeded whole = asking.wholeOf(needed).orElse(null);
            if (whole != null
                    && values.get(needed) instanceof FactValue.Amount(BigDecimal part)
                    && valueOrSaid(known, whole) instanceof FactValue.Amount(BigDecimal all)
                    && part.compareTo(all) > 0) {
                values.remove(needed);
                FactDefinition of = dictionary.get(whole.key());
                faults.put(
                        needed,
                        new Bilingual(
                                "这是" + of.zh() + "的一部分，不会比它还大；请核对这两项。",
                                "This is a part of what is asked for as " + of.en()
                                        + " and can't be more; check the two."));
            }
        }
    }

    private @Nullable FactValue valueOrSaid(FactBook known, FactNeeded needed) {
        FactValue value = value(known, needed);
        return value == null ? values.get(needed) : value;
    }

    private void share(FactNeeded needed, BigDecimal percent, FactBook known) {
        FactNeeded base = new FactNeeded(asking.shareOf(needed.key()).orElseThrow(), needed.year());
        if (valueOrSaid(known, base) instanceof FactValue.Amount(BigDecimal number)) {
            values.put(needed, FactValue.of(number.multiply(percent).movePointLeft(2)));
        }
    }

    /** What is known, and what was said besides. */
    FactBook with(FactBook known) {
        if (values.isEmpty()) {
            return known;
        }
        List<Statement> statements = new ArrayList<>(known.statements());
        values.forEach((needed, value) -> statements.add(new Statement(
                NOBODY,
                SOURCE,
                period(needed, known),
                Map.of(needed.key(), value),
                known.asOf().knownAt(),
                "asked",
                null)));
        return FactBook.from(statements, dictionary, known.asOf());
    }

    private static Period period(FactNeeded needed, FactBook known) {
        Integer year = needed.year();
        return year == null ? Period.since(known.asOf().day()) : Period.year(year);
    }

    boolean asked(FactNeeded needed) {
        return typed.containsKey(needed);
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The fields as they were filled in. */
    List<FactQuestion> fields() {
        return typed.entrySet().stream()
                .map(entry -> {
                    FactDefinition fact = dictionary.get(entry.getKey().key());
                    return new FactQuestion(
                            entry.getKey(),
                            fact,
                            asking.text(entry.getKey(), fact),
                            entry.getValue().length() > TypedValue.LONGEST
                                    ? entry.getValue().substring(0, TypedValue.LONGEST)
                                    : entry.getValue(),
                            faults.get(entry.getKey()));
                })
                .toList();
    }
}
