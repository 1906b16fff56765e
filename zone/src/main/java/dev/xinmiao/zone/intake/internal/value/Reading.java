package dev.xinmiao.zone.intake.internal.value;

import dev.xinmiao.zone.intake.Fault;
import java.util.List;
import java.util.function.Function;

/** What reading a cell came to. */
public sealed interface Reading<T> {

    /** It says this. */
    record Known<T>(T value) implements Reading<T> {}

    /** It says nothing: missing, which is neither zero nor none. */
    record Missing<T>() implements Reading<T> {}

    /** It says in so many words that there is none 无. */
    record None<T>() implements Reading<T> {}

    /** It can't be taken. */
    record Wrong<T>(Fault fault, List<String> details) implements Reading<T> {}

    static <T> Reading<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Reading<T> missing() {
        return new Missing<>();
    }

    static <T> Reading<T> wrong(Fault fault, String... details) {
        return new Wrong<>(fault, List.of(details));
    }

    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        return switch (this) {
            case Known<T> known -> next.apply(known.value);
            case Missing<T> missing -> new Missing<>();
            case None<T> none -> new None<>();
            case Wrong<T> wrong -> new Wrong<>(wrong.fault, wrong.details);
        };
    }
}
