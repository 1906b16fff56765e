package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the ways into the list: {@code bundles/*.yaml} and {@code errands.yaml}. */
final class Ways {
    private final Set<String> codes;
    private final List<PackProblem> problems;

    Ways(Set<String> codes, List<PackProblem> problems) {
        this.codes = codes;
        this.problems = problems;
    }

    List<Bundle> bundles(Pack pack) {
        var bundles = new ArrayList<Bundle>();
        for (Path path : pack.files("bundles", ".yaml")) {
            noting(() -> bundles.add(bundle(pack.yaml(path))));
        }
        return bundles;
    }

    List<Errand> errands(Pack pack) {
        var errands = new ArrayList<Errand>();
        noting(() -> pack.file("errands.yaml").map(pack::yaml).ifPresent(file -> {
            Entries top = new Entries(file, Set.of("errands"), problems);
            errands.addAll(top.list("errands", this::errand));
        }));
        return errands;
    }

    private Bundle bundle(YamlNode file) {
        Entries entries = new Entries(file, Set.of("id", "title", "summary", "items", "mark"), problems);
        return new Bundle(
                entries.text("id"), entries.both("title"), entries.both("summary"), codes(entries), entries.mark());
    }

    private Errand errand(YamlNode node) {
        Entries entries = new Entries(node, Set.of("id", "zh", "en", "items"), problems);
        return new Errand(entries.text("id"), new Bilingual(entries.text("zh"), entries.text("en")), codes(entries));
    }

    private List<String> codes(Entries entries) {
        return entries.list("items", node -> {
            if (!codes.contains(node.text())) {
                throw new InvalidPackException(
                        node.problem("没有事项“%s”。 there is no item '%s'".formatted(node.text(), node.text())));
            }
            return node.text();
        });
    }

    private void noting(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidPackException e) {
            problems.addAll(e.problems());
        }
    }
}
