package dev.xinmiao.zone.casework.process;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Counts opinions. */
final class Opinions {
    private Opinions() {}

    /** Open until every voter has spoken; then failed if one of those that can stop it disagrees. */
    static Join.Outcome onceAllHaveSpoken(
            Set<String> voters, Collection<String> decisive, Map<String, Verdict> opinions) {
        if (!opinions.keySet().containsAll(voters)) {
            return Join.Outcome.OPEN;
        }
        boolean stopped = decisive.stream().anyMatch(voter -> opinions.get(voter) == Verdict.DISAGREE);
        return stopped ? Join.Outcome.FAILED : Join.Outcome.MET;
    }
}
