package dev.xinmiao.zone.benefit.lab;

import dev.xinmiao.zone.fact.FactColumn;
import dev.xinmiao.zone.fact.FactColumns;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Industries;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import dev.xinmiao.zone.programme.Standing.State;
import dev.xinmiao.zone.programme.Standings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the zone is told apart in the lab: by rung of the ladder, by size, by industry. A row is a subject of the facts.
 *
 * @param dimensions in the order in which a page shows them
 */
public record Groups(List<Dimension> dimensions) {
    public static final FactKey INDUSTRY = new FactKey("industry.code");
    private static final String SIZE = "sme-size";
    private static final Bilingual UNKNOWN = new Bilingual("未知", "unknown");
    private static final Bilingual NO_RUNG = new Bilingual("未上阶梯", "no rung yet");

    /**
     * @param key of its title among the texts
     * @param labels of the groups
     * @param groups a row's place among the labels
     */
    public record Dimension(String key, List<Bilingual> labels, byte[] groups) {}

    public static Groups of(
            FactColumns facts, Standings standings, ProgrammeCatalogue programmes, Industries industries) {
        List<Programme> rungs = programmes.ladder();
        Map<String, Integer> places = new HashMap<>();
        List<Bilingual> rungLabels = new ArrayList<>(List.of(NO_RUNG));
        for (Programme rung : rungs) {
            places.put(rung.id(), rungLabels.size());
            rungLabels.add(rung.name());
        }
        byte[] rung = new byte[facts.size()];
        byte[] size = new byte[facts.size()];
        List<Bilingual> sizes = new ArrayList<>(List.of(UNKNOWN));
        List<Programme> asked = new ArrayList<>(rungs);
        programmes.find(SIZE).ifPresent(asked::add);
        standings.forEach(asked, (subject, programme, state, outcome) -> {
            int row = facts.row(subject).orElse(-1);
            if (row < 0) {
                return;
            }
            Integer place = places.get(programme);
            if (place != null) {
                rung[row] = state == State.MET ? (byte) Math.max(rung[row], place) : rung[row];
            } else if (outcome != null && !outcome.isEmpty() && !outcome.contains("|")) {
                size[row] = (byte) place(sizes, new Bilingual(outcome, ""));
            }
        });
        return new Groups(List.of(
                new Dimension("rung", List.copyOf(rungLabels), rung),
                new Dimension("size", List.copyOf(sizes), size),
                industry(facts, industries)));
    }

    private static int place(List<Bilingual> labels, Bilingual label) {
        int known = labels.indexOf(label);
        if (known >= 0) {
            return known;
        }
        labels.add(label);
        return labels.size() - 1;
    }

    private static Dimension industry(FactColumns facts, Industries industries) {
        byte[] groups = new byte[facts.size()];
        List<Bilingual> labels = new ArrayList<>(List.of(UNKNOWN));
        industries.all().forEach(section -> labels.add(section.name()));
        FactColumn column = facts.column(INDUSTRY).orElse(null);
        if (column == null) {
            return new Dimension("industry", labels, groups);
        }
        int[] places = new int[128];
        Arrays.setAll(
                places,
                letter -> 1
                        + industries.all().stream()
                                .map(Industries.Section::id)
                                .toList()
                                .indexOf(String.valueOf((char) letter)));
        for (int row = 0; row < groups.length; row++) {
            if (column.value(row) instanceof FactValue.Words(String code)
                    && !code.isEmpty()
                    && code.charAt(0) < places.length) {
                groups[row] = (byte) places[code.charAt(0)];
            }
        }
        return new Dimension("industry", List.copyOf(labels), groups);
    }
}
