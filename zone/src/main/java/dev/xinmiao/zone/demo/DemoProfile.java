package dev.xinmiao.zone.demo;

import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the enterprises of a demonstration zone are drawn, read from {@code demo.yaml}.
 *
 * @param division six digits of GB/T 2260 for the credit codes
 * @param suffix stands behind every name, so that nobody takes it for real
 * @param spread widths of the log-normal draws, by name
 * @param absent share of statements in which a source leaves a thing out, by name
 * @param shares further shares, by name
 * @param benefits shares of enterprises that have what benefit clauses ask for, by name
 * @param amounts from what to what the sums of those things range, by name
 * @param member number of the enterprise that has an account in the demonstration
 */
record DemoProfile(
        String division,
        String suffix,
        String city,
        List<String> brandFirst,
        List<String> brandSecond,
        List<String> forms,
        List<Industry> industries,
        Map<String, Double> spread,
        Map<String, Double> growth,
        Map<String, Double> absent,
        Map<String, Double> shares,
        Map<String, Double> benefits,
        Map<String, Range> amounts,
        int member) {

    /**
     * @param code GB/T 4754
     * @param trade word in the names
     * @param staff median staff
     * @param sales median revenue a head, 万元
     * @param rnd median R&D intensity
     * @param innovative leaning to innovation, 0 to 1
     */
    record Industry(
            String code, String trade, double weight, double staff, double sales, double rnd, double innovative) {}

    /** The least and the most of something, both positive. */
    record Range(double low, double high) {}

    static DemoProfile of(Pack pack) {
        YamlNode yaml = pack.file("demo.yaml")
                .map(pack::yaml)
                .orElseThrow(() -> new InvalidPackException(new PackProblem(
                        pack.id(),
                        0,
                        "this zone has no demo.yaml, so it has no demonstration; start it with 0 enterprises")));
        YamlNode brand = yaml.required("brand");
        return new DemoProfile(
                yaml.required("division").text(),
                yaml.required("suffix").text(),
                yaml.required("city").text(),
                texts(brand, "first"),
                texts(brand, "second"),
                texts(yaml, "form"),
                yaml.required("industries").elements().stream()
                        .map(DemoProfile::industry)
                        .toList(),
                numbers(yaml.required("spread")),
                numbers(yaml.required("growth")),
                numbers(yaml.required("absent")),
                Map.of(
                        "disagree", number(yaml, "disagree"),
                        "fastGrowers", number(yaml, "fastGrowers"),
                        "ventures", number(yaml, "ventures"),
                        "expertScores", number(yaml, "expertScores"),
                        "ladderScores", number(yaml, "ladderScores")),
                numbers(yaml.required("benefits")),
                ranges(yaml.required("amounts")),
                yaml.required("member").decimal().intValueExact());
    }

    /** The number of the enterprise in a place of the zone: the member's comes first and changes places with number 0. */
    int drawnAs(int place) {
        return place == 0 ? member : place == member ? 0 : place;
    }

    private static Industry industry(YamlNode node) {
        return new Industry(
                node.required("code").text(),
                node.required("trade").text(),
                number(node, "weight"),
                number(node, "staff"),
                number(node, "sales"),
                number(node, "rnd"),
                number(node, "innovative"));
    }

    private static List<String> texts(YamlNode node, String key) {
        return node.required(key).elements().stream().map(YamlNode::text).toList();
    }

    private static double number(YamlNode node, String key) {
        return node.required(key).decimal().doubleValue();
    }

    private static Map<String, Double> numbers(YamlNode node) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> numbers.put(key, value.decimal().doubleValue()));
        return numbers;
    }

    private static Map<String, Range> ranges(YamlNode node) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> {
            List<YamlNode> ends = value.elements();
            ranges.put(
                    key,
                    new Range(
                            ends.getFirst().decimal().doubleValue(),
                            ends.getLast().decimal().doubleValue()));
        });
        return ranges;
    }

    double spread(String name) {
        return named(spread, name);
    }

    double growth(String name) {
        return named(growth, name);
    }

    double absent(String name) {
        return named(absent, name);
    }

    double share(String name) {
        return named(shares, name);
    }

    double benefit(String name) {
        return named(benefits, name);
    }

    Range amount(String name) {
        return named(amounts, name);
    }

    private static <T> T named(Map<String, T> numbers, String name) {
        T number = numbers.get(name);
        if (number == null) {
            throw new InvalidPackException(new PackProblem("demo.yaml", 0, "'" + name + "' is missing"));
        }
        return number;
    }
}
