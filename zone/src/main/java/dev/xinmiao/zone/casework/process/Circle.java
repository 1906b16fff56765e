package dev.xinmiao.zone.casework.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a circle in a graph; doesn't recurse, however long the way. */
public final class Circle {
    private Circle() {}

    /**
     * The nodes of a circle, the first once more at the end.
     *
     * @param next where each node leads; names that aren't nodes lead nowhere
     */
    public static Optional<List<String>> in(Map<String, List<String>> next) {
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            List<String> path = new ArrayList<>();
            List<Iterator<String>> rest = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            for (String node = start; node != null; node = step(path, rest, onPath, done)) {
                if (onPath.contains(node)) {
                    List<String> circle = new ArrayList<>(path.subList(path.indexOf(node), path.size()));
                    circle.add(node);
                    return Optional.of(circle);
                }
                if (!done.contains(node)) {
                    path.add(node);
                    onPath.add(node);
                    rest.add(next.getOrDefault(node, List.of()).iterator());
                }
            }
        }
        return Optional.empty();
    }

    /** The next node to look at; null at the end. Leaves nodes whose ways were all looked at. */
    private static @Nullable String step(
            List<String> path, List<Iterator<String>> rest, Set<String> onPath, Set<String> done) {
        while (!path.isEmpty()) {
            if (rest.getLast().hasNext()) {
                return rest.getLast().next();
            }
            rest.removeLast();
            String left = path.removeLast();
            onPath.remove(left);
            done.add(left);
        }
        return null;
    }
}
