package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.VersionView.Line;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, by lines: the longest common part stays (dynamic programming; files are short). */
final class TextDifference {
    /** Lines that stay are shown this far around a change. */
    private static final int AROUND = 2;

    private TextDifference() {}

    static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(' ', old.get(i)));
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line('-', old.get(i++)));
            } else {
                lines.add(new Line('+', now.get(j++)));
            }
        }
        return nearChanges(lines);
    }

    private static List<Line> nearChanges(List<Line> lines) {
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean near = false;
            for (int k = Math.max(0, i - AROUND); k <= Math.min(lines.size() - 1, i + AROUND); k++) {
                near |= lines.get(k).sign() != ' ';
            }
            if (near) {
                shown.add(lines.get(i));
            } else if (!shown.isEmpty() && shown.getLast().sign() != '…') {
                shown.add(new Line('…', ""));
            }
        }
        return shown;
    }
}
