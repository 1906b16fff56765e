package dev.xinmiao.zone.lookup.answer;

import dev.xinmiao.zone.fact.Fact;
import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.lookup.answer.Figure.Lack;
import dev.xinmiao.zone.lookup.answer.Figure.Used;
import dev.xinmiao.zone.lookup.answer.Figure.Value;
import dev.xinmiao.zone.lookup.reading.Names.Named;
import dev.xinmiao.zone.lookup.reading.Reading.Wanted;
import dev.xinmiao.zone.lookup.words.Formulas.Calculator;
import dev.xinmiao.zone.lookup.words.Measure;
import dev.xinmiao.zone.lookup.words.Measure.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers questions about named enterprises from their facts. */
public final class Answerer {
    private final Books books;
    private final Calculator calculator;
    private final LocalDate today;

    public Answerer(Books books, Calculator calculator, LocalDate today) {
        this.books = books;
        this.calculator = calculator;
        this.today = today;
    }

    /** A figure for each enterprise, measure and year, in the order of the question. */
    public List<Figure> answer(Wanted.Figures wanted) {
        List<Figure> figures = new ArrayList<>();
        for (Named enterprise : wanted.enterprises()) {
            for (Measure measure : wanted.measures()) {
                if (wanted.years().isEmpty()) {
                    figures.add(latest(enterprise, measure, wanted.decimals()));
                }
                wanted.years().forEach(year -> figures.add(ofYear(enterprise, measure, year, wanted.decimals())));
            }
        }
        return figures;
    }

    private Figure latest(Named enterprise, Measure measure, @Nullable Integer decimals) {
        FactBook book = books.of(enterprise.id(), today);
        if (!measure.isYearly()) {
            return new Figure(enterprise, measure, null, value(measure, book, today.getYear(), decimals));
        }
        for (int year : book.years().reversed()) {
            Value value = value(measure, book, year, decimals);
            if (!(value instanceof Value.Missing)) {
                return new Figure(enterprise, measure, year, value);
            }
        }
        List<Lack> lacks = measure.parts().stream()
                .map(part -> new Lack(part.fact(), null))
                .toList();
        return new Figure(enterprise, measure, null, new Value.Missing(lacks));
    }

    private Figure ofYear(Named enterprise, Measure measure, int year, @Nullable Integer decimals) {
        LocalDate end = LocalDate.of(year, 12, 31);
        FactBook book = books.of(enterprise.id(), end.isAfter(today) ? today : end);
        return new Figure(enterprise, measure, year, value(measure, book, year, decimals));
    }

    private Value value(Measure measure, FactBook book, int year, @Nullable Integer decimals) {
        List<Used> used = new ArrayList<>();
        List<Lack> lacks = new ArrayList<>();
        for (Part part : measure.parts()) {
            FactDefinition definition = part.fact();
            Integer of = definition.yearly() ? Integer.valueOf(year + part.offset()) : null;
            Optional<Fact> fact = of == null ? book.fact(definition.key()) : book.fact(definition.key(), of);
            fact.ifPresentOrElse(
                    known -> used.add(new Used(known, definition, of)), () -> lacks.add(new Lack(definition, of)));
        }
        if (!lacks.isEmpty()) {
            return new Value.Missing(lacks);
        }
        if (measure.isFact() && !(used.getFirst().fact().value() instanceof FactValue.Amount)) {
            return new Value.Known(FigureText.of(used.getFirst()), used, false);
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (Used each : used) {
            if (!(each.fact().value() instanceof FactValue.Amount(BigDecimal number))) {
                // 无 where a number is needed: there is nothing to calculate with.
                return new Value.Undefined(used);
            }
            numbers.add(number);
        }
        BigDecimal number = calculator.value(measure, numbers);
        return number == null
                ? new Value.Undefined(used)
                : new Value.Known(
                        FigureText.of(measure, number, decimals),
                        used,
                        measure.parts().size() == 2
                                && measure.parts().getLast().offset() < 0
                                && numbers.getLast().signum() < 0);
    }
}
