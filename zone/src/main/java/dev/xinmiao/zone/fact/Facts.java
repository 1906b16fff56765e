package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What is known about subjects, as of a day. */
@Component
public class Facts {
    private final StatementStore statements;
    private final FactDictionary dictionary;

    Facts(StatementStore statements, FactDictionary dictionary) {
        this.statements = statements;
        this.dictionary = dictionary;
    }

    public FactBook of(SubjectId subject, AsOf asOf) {
        return FactBook.from(statements.of(subject, asOf.knownAt()), dictionary, asOf);
    }

    /** Every subject of a run of subjects, one after the other, in bounded memory. */
    public void forEach(StatementStore.SubjectRange range, AsOf asOf, BiConsumer<SubjectId, FactBook> consumer) {
        statements.forEachSubject(
                range,
                asOf.knownAt(),
                (subject, stated) -> consumer.accept(subject, FactBook.from(stated, dictionary, asOf)));
    }

    /**
     * All subjects as columns.
     *
     * @param keys the facts wanted; empty for all
     * @param years the years wanted of yearly facts
     */
    public FactColumns columns(Set<FactKey> keys, Set<Integer> years, AsOf asOf) {
        return FactColumns.read(statements, dictionary, keys, years, asOf);
    }
}
