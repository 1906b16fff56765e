package dev.xinmiao.zone.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The permits as a drawing: each in the column behind everything it needs, with lines to what it needs.
 *
 * @param width of the whole, as are all figures in pixels
 */
public record GraphView(List<Node> nodes, List<Edge> edges, int width, int height) {
    static final int BOX_WIDTH = 132;
    static final int BOX_HEIGHT = 48;
    private static final int COLUMN = 168;
    private static final int ROW = 64;
    private static final int EDGE = 8;
    private static final int LONGEST_NAME = 9;

    public record Node(String code, String name, String css, boolean critical, int x, int y) {}

    /** A curve from the right of one box to the left of another. */
    public record Edge(int x1, int y1, int x2, int y2, boolean critical) {
        public String path() {
            int middle = (x1 + x2) / 2;
            return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, middle, y1, middle, y2, x2, y2);
        }
    }

    static GraphView of(ProjectPlan plan) {
        Map<String, Integer> columns = new HashMap<>();
        plan.lines().forEach(line -> column(plan, line, columns));
        Map<Integer, Integer> filled = new HashMap<>();
        Map<String, Node> nodes = new HashMap<>();
        List<Node> inOrder = new ArrayList<>();
        for (ProjectPlan.Line line : plan.lines()) {
            Permit permit = line.file().permit();
            int column = columns.getOrDefault(permit.code(), 0);
            int row = filled.merge(column, 1, Integer::sum) - 1;
            String zh = permit.name().zh();
            Node node = new Node(
                    permit.code(),
                    zh.length() <= LONGEST_NAME ? zh : zh.substring(0, LONGEST_NAME - 1) + "…",
                    line.done() ? "done" : line.critical() ? "critical" : "open",
                    line.critical(),
                    EDGE + column * COLUMN,
                    EDGE + row * ROW);
            nodes.put(permit.code(), node);
            inOrder.add(node);
        }
        List<Edge> edges = new ArrayList<>();
        for (ProjectPlan.Line line : plan.lines()) {
            for (String need : line.needs()) {
                Node from = nodes.get(need);
                Node to = nodes.get(line.file().permit().code());
                if (from != null && to != null) {
                    edges.add(new Edge(
                            from.x() + BOX_WIDTH,
                            from.y() + BOX_HEIGHT / 2,
                            to.x(),
                            to.y() + BOX_HEIGHT / 2,
                            from.critical() && to.critical()));
                }
            }
        }
        int columnsUsed = filled.keySet().stream().mapToInt(each -> each).max().orElse(0);
        int rows = filled.values().stream().mapToInt(each -> each).max().orElse(0);
        return new GraphView(
                inOrder,
                edges,
                2 * EDGE + columnsUsed * COLUMN + BOX_WIDTH,
                2 * EDGE + rows * ROW - (ROW - BOX_HEIGHT));
    }

    private static int column(ProjectPlan plan, ProjectPlan.Line line, Map<String, Integer> columns) {
        Integer known = columns.get(line.file().permit().code());
        if (known != null) {
            return known;
        }
        int column = 0;
        for (String need : line.needs()) {
            ProjectPlan.Line before = plan.line(need).orElse(null);
            if (before != null) {
                column = Math.max(column, column(plan, before, columns) + 1);
            }
        }
        columns.put(line.file().permit().code(), column);
        return column;
    }
}
