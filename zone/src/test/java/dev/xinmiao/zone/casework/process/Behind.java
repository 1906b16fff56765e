package dev.xinmiao.zone.casework.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The steps that follow from a step, near or far. */
final class Behind {
    private Behind() {}

    static Set<String> of(Process process, String id) {
        Set<String> behind = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(id));
        while (!open.isEmpty()) {
            String before = open.remove();
            for (Step step : process.steps()) {
                if (step.needs().contains(before) && behind.add(step.id())) {
                    open.add(step.id());
                }
            }
        }
        return behind;
    }
}
