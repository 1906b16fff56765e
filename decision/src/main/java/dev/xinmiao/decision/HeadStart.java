package dev.xinmiao.decision;

import dev.xinmiao.decision.eval.DecisionTables;
import dev.xinmiao.decision.eval.Frame;
import dev.xinmiao.decision.eval.Interpreter;
import dev.xinmiao.decision.eval.Outcome;
import dev.xinmiao.decision.eval.RuleMatch;
import dev.xinmiao.decision.value.Equality;
import dev.xinmiao.decision.value.FeelValues;
import dev.xinmiao.decision.value.LiftedComparison;
import dev.xinmiao.decision.value.Possibles;
import dev.xinmiao.decision.value.Truth;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does beside the reading of a process's first model what its evaluation has to wait for: BigDecimal takes 20 ms to
 * begin (JDK 25 works out 5⁶⁵⁵³⁶), and a class that has to be found and loaded half a millisecond. Our classes are only
 * loaded, not initialised, so that the two threads can't wait for each other.
 */
final class HeadStart extends Thread {
    private static final AtomicBoolean GIVEN = new AtomicBoolean();

    private int loaded;

    private HeadStart() {
        super("dmn-head-start");
        setDaemon(true);
    }

    static void give() {
        if (!GIVEN.get() && GIVEN.compareAndSet(false, true)) {
            new HeadStart().start();
        }
    }

    @Override
    public void run() {
        loaded = BigDecimal.ONE.scale();
        Class<?>[] classes = {
            Evaluator.class,
            Interpreter.class,
            DecisionTables.class,
            Frame.class,
            FeelValues.class,
            Possibles.class,
            LiftedComparison.class,
            Equality.class,
            Truth.class,
            RuleMatch.class,
            Outcome.class
        };
        loaded += classes.length;
    }
}
