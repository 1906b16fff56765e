package dev.xinmiao.zone.programme;

import static java.util.Objects.requireNonNull;

import dev.xinmiao.zone.fact.FactKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The small numbers by which stored standings name programmes and missing facts. Never changed once given. */
@Component
class Terms {
    private final JdbcClient jdbc;
    private final TransactionTemplate onItsOwn;
    private final Map<String, Short> numbers = new ConcurrentHashMap<>();
    private final Map<Short, String> terms = new ConcurrentHashMap<>();
    private final Map<FactNeeded, Short> numbersOfFacts = new ConcurrentHashMap<>();
    private final Map<Short, FactNeeded> facts = new ConcurrentHashMap<>();

    Terms(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.onItsOwn = new TransactionTemplate(transactions);
        onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    short number(String term) {
        Short known = numbers.get(term);
        return known != null ? known : remember(term, enter(term));
    }

    short number(FactNeeded fact) {
        Short known = numbersOfFacts.get(fact);
        if (known == null) {
            known = number(fact.toString());
            numbersOfFacts.put(fact, known);
        }
        return known;
    }

    String term(short number) {
        String known = terms.get(number);
        if (known != null) {
            return known;
        }
        String term = jdbc.sql("select term from standing_term where number = ?")
                .param(number)
                .query(String.class)
                .single();
        remember(term, number);
        return term;
    }

    FactNeeded fact(short number) {
        FactNeeded known = facts.get(number);
        if (known == null) {
            known = fact(term(number));
            facts.put(number, known);
        }
        return known;
    }

    private static FactNeeded fact(String term) {
        int at = term.indexOf('@');
        return at < 0
                ? new FactNeeded(new FactKey(term), null)
                : new FactNeeded(new FactKey(term.substring(0, at)), Integer.valueOf(term.substring(at + 1)));
    }

    /**
     * On its own, so that a number once seen stays whatever becomes of the evaluation at hand. Two threads may enter the
     * same term at once: the one that waited still gets the number, as it touches the row.
     */
    private short enter(String term) {
        return requireNonNull(onItsOwn.execute(
                _ -> jdbc.sql("""
                        insert into standing_term (term) values (:term)
                        on conflict (term) do update set term = excluded.term returning number
                        """).param("term", term).query(Short.class).single()));
    }

    private short remember(String term, short number) {
        numbers.put(term, number);
        terms.put(number, term);
        return number;
    }
}
