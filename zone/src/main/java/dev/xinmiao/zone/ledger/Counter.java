package dev.xinmiao.zone.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * 窗口 Where a pot's orders queue. While one transaction is on its way to the disk the next orders gather, and go together
 * into the next: the row that all of them want is locked once for all. Whoever comes to a free counter serves, for itself and
 * for those behind; there is no thread of its own.
 */
final class Counter<Q, A> {
    /** Carries some requests out together; as many answers, in their order. */
    interface Service<Q, A> extends Function<List<Q>, List<Answer<A>>> {}

    /** An answer, or what went wrong instead. */
    sealed interface Answer<A> {
        record Given<A>(A value) implements Answer<A> {}

        record Failed<A>(RuntimeException failure) implements Answer<A> {}
    }

    private sealed interface Turn<A> {
        /** It is this one's turn to serve. */
        record Serve<A>() implements Turn<A> {}

        record Answered<A>(Answer<A> answer) implements Turn<A> {}
    }

    private record Waiting<Q, A>(Q request, CompletableFuture<Turn<A>> turn) {}

    private final int most;
    private final Service<Q, A> service;
    private final Deque<Waiting<Q, A>> queue = new ArrayDeque<>();
    private boolean busy;

    /** @param most how many go together */
    Counter(int most, Service<Q, A> service) {
        this.most = most;
        this.service = service;
    }

    /** Waits for the answer, or throws what went wrong. */
    A ask(Q request) {
        Waiting<Q, A> mine = new Waiting<>(request, new CompletableFuture<>());
        synchronized (queue) {
            queue.add(mine);
            if (!busy) {
                busy = true;
                mine.turn().complete(new Turn.Serve<>());
            }
        }
        Answer<A> answer = switch (mine.turn().join()) {
            case Turn.Answered<A> answered -> answered.answer();
            case Turn.Serve<A> _ -> serve();
        };
        return switch (answer) {
            case Answer.Given<A> given -> given.value();
            case Answer.Failed<A> failed -> throw failed.failure();
        };
    }

    /** Whoever serves stands first in the queue, and gets the first answer. */
    private Answer<A> serve() {
        List<Waiting<Q, A>> together = new ArrayList<>();
        synchronized (queue) {
            while (!queue.isEmpty() && together.size() < most) {
                together.add(queue.remove());
            }
        }
        List<Answer<A>> answers;
        try {
            answers = service.apply(together.stream().map(Waiting::request).toList());
        } catch (RuntimeException | Error e) {
            RuntimeException failure = e instanceof RuntimeException known ? known : new CompletionException(e);
            answers = together.stream()
                    .<Answer<A>>map(_ -> new Answer.Failed<>(failure))
                    .toList();
        } finally {
            synchronized (queue) {
                if (queue.isEmpty()) {
                    busy = false;
                } else {
                    queue.element().turn().complete(new Turn.Serve<>());
                }
            }
        }
        for (int i = 1; i < together.size(); i++) {
            together.get(i).turn().complete(new Turn.Answered<>(answers.get(i)));
        }
        return answers.getFirst();
    }
}
