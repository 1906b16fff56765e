package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which programmes rest on the standing by which others; refuses strangers and circles. */
final class RestsOn {
    private RestsOn() {}

    static void check(Map<String, Programme> programmes, Map<String, YamlNode> files, List<PackProblem> problems) {
        var cleared = new HashSet<String>();
        for (Programme programme : programmes.values()) {
            YamlNode file = Objects.requireNonNull(files.get(programme.id()));
            for (String other : of(programme)) {
                if (!programmes.containsKey(other)) {
                    problems.add(
                            file.problem("rests on the programme '" + other + "', but there is none of that name"));
                }
            }
            follow(programme, programmes, new ArrayList<>(), cleared, file, problems);
        }
    }

    private static void follow(
            Programme programme,
            Map<String, Programme> programmes,
            List<String> path,
            Set<String> cleared,
            YamlNode file,
            List<PackProblem> problems) {
        if (path.contains(programme.id())) {
            path.add(programme.id());
            problems.add(file.problem("programmes rest on each other in a circle: " + String.join(" → ", path)));
            path.removeLast();
            return;
        }
        if (cleared.contains(programme.id())) {
            return;
        }
        path.add(programme.id());
        for (String other : of(programme)) {
            Programme next = programmes.get(other);
            if (next != null) {
                follow(next, programmes, path, cleared, file, problems);
            }
        }
        path.removeLast();
        cleared.add(programme.id());
    }

    private static SortedSet<String> of(Programme programme) {
        var others = new TreeSet<String>();
        for (Edition edition : programme.editions()) {
            for (InputBinding binding : edition.inputs()) {
                if (binding instanceof InputBinding.OtherProgramme other) {
                    others.add(other.id());
                }
            }
        }
        return others;
    }
}
