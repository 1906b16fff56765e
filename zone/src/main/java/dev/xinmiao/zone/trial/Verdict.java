package dev.xinmiao.zone.trial;

import java.util.List;
import java.util.stream.Stream;

/** What a history checker found. @param problems what is wrong, in words; none if all is as it should be */
record Verdict(int commands, int acknowledged, int lost, int doubled, List<String> problems) {
    boolean sound() {
        return problems.isEmpty();
    }

    /** With something else that is wrong. */
    Verdict and(List<String> more) {
        return new Verdict(
                commands,
                acknowledged,
                lost,
                doubled,
                Stream.concat(problems.stream(), more.stream()).toList());
    }
}
