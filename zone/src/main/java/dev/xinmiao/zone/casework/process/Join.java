package dev.xinmiao.zone.casework.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule by which opinions become an answer for whoever waits for them. */
public sealed interface Join {

    /** How a join stands. Once met or failed, further opinions don't change it; only a return does. */
    enum Outcome {
        OPEN,
        MET,
        FAILED
    }

    /**
     * How it stands.
     *
     * @param voters the steps that are asked
     * @param opinions those given so far by step; opinions of others are left out of account
     */
    Outcome of(Set<String> voters, Map<String, Verdict> opinions);

    /** Everybody agrees; known once everybody has spoken. */
    record All() implements Join {
        @Override
        public Outcome of(Set<String> voters, Map<String, Verdict> opinions) {
            return Opinions.onceAllHaveSpoken(voters, voters, opinions);
        }
    }

    /** So many agree; known as soon as they do, or no longer can. */
    record Quorum(int of) implements Join {
        @Override
        public Outcome of(Set<String> voters, Map<String, Verdict> opinions) {
            long agree = opinions.entrySet().stream()
                    .filter(opinion -> voters.contains(opinion.getKey()))
                    .filter(opinion -> opinion.getValue().agrees())
                    .count();
            long silent = voters.stream()
                    .filter(voter -> !opinions.containsKey(voter))
                    .count();
            if (agree >= of) {
                return Outcome.MET;
            }
            return agree + silent < of ? Outcome.FAILED : Outcome.OPEN;
        }
    }

    /** Everybody speaks, and none of those named disagrees. */
    record Veto(List<String> by) implements Join {
        @Override
        public Outcome of(Set<String> voters, Map<String, Verdict> opinions) {
            return Opinions.onceAllHaveSpoken(voters, by, opinions);
        }
    }
}
