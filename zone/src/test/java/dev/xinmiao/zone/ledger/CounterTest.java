package dev.xinmiao.zone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CounterTest {
    private static List<Counter.Answer<Integer>> doubled(List<Integer> asked) {
        return asked.stream()
                .<Counter.Answer<Integer>>map(each -> new Counter.Answer.Given<>(each * 2))
                .toList();
    }

    @Test
    void those_who_wait_while_one_is_served_are_served_together() throws Exception {
        CountDownLatch firstServed = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        Counter<Integer, Integer> counter = new Counter<>(8, asked -> {
            sizes.add(asked.size());
            firstServed.countDown();
            await(go);
            return doubled(asked);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            answers.add(threads.submit(() -> counter.ask(0)));
            firstServed.await();
            for (int i = 1; i <= 20; i++) {
                int asked = i;
                answers.add(threads.submit(() -> counter.ask(asked)));
            }
            TimeUnit.MILLISECONDS.sleep(200);
            go.countDown();
            for (int i = 0; i <= 20; i++) {
                assertThat(answers.get(i).get()).isEqualTo(i * 2);
            }
        }
        assertThat(sizes).containsExactly(1, 8, 8, 4);
    }

    @Test
    void never_two_at_once_and_each_gets_its_own_answer() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Counter<Integer, Integer> counter = new Counter<>(16, asked -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            List<Counter.Answer<Integer>> answers = doubled(asked);
            inside.decrementAndGet();
            return answers;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 5_000)
                    .mapToObj(i -> threads.submit(() -> counter.ask(i)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i * 2);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void a_failure_reaches_those_whom_it_concerns_and_the_next_is_served() {
        AtomicInteger times = new AtomicInteger();
        Counter<Integer, Integer> counter = new Counter<>(4, asked -> {
            if (times.getAndIncrement() == 0) {
                throw new IllegalStateException("no database");
            }
            return asked.stream()
                    .<Counter.Answer<Integer>>map(
                            _ -> new Counter.Answer.Failed<>(new IllegalArgumentException("this one")))
                    .toList();
        });
        assertThatThrownBy(() -> counter.ask(1)).hasMessage("no database");
        assertThatThrownBy(() -> counter.ask(1)).hasMessage("this one");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
