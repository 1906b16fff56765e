package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Terms.Repeal;
import dev.xinmiao.zone.programme.Edition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a clause itself.
 *
 * @param repeal its early end; null for a new edition
 */
record News(Clause clause, Edition edition, @Nullable Repeal repeal) {
    /** All that a clause has, old or new. */
    static List<News> of(Clause clause) {
        return clause.programme().editions().stream()
                .flatMap(edition -> {
                    Repeal repeal = clause.terms(edition).repeal();
                    News itself = new News(clause, edition, null);
                    return repeal == null ? Stream.of(itself) : Stream.of(itself, new News(clause, edition, repeal));
                })
                .toList();
    }

    AlertKind kind() {
        return repeal == null ? AlertKind.EDITION : AlertKind.REPEAL;
    }

    String cause() {
        return repeal == null ? edition.id() : edition.id() + " ends " + repeal.on();
    }
}
