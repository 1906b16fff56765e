package dev.xinmiao.zone.request;

import dev.xinmiao.zone.calendar.Limit;
import dev.xinmiao.zone.casework.process.Desks;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a zone sorts what enterprises write to it; {@code requests.yaml} of its pack.
 *
 * @param sorting the desk that files
 * @param limit from receipt to the answer
 * @param threshold a proposal less sure is not preselected
 * @param sure from here on a proposal is called sure
 * @param silent words that speak for no category
 */
public record RequestPlan(
        List<Category> categories,
        String sorting,
        Limit limit,
        double threshold,
        double sure,
        Set<String> silent,
        Mark mark) {
    private static final String FILE = "requests.yaml";

    public RequestPlan {
        categories = List.copyOf(categories);
        silent = Set.copyOf(silent);
    }

    /** @throws InvalidPackException with file and line, for everything that is wrong */
    static RequestPlan load(Pack pack, Desks desks) {
        return pack.file(FILE)
                .map(file -> read(pack.yaml(file), desks))
                .orElseThrow(
                        () -> new InvalidPackException(
                                new PackProblem(
                                        pack.id() + "/" + FILE,
                                        0,
                                        "缺少诉求分类。 there is no such file; it says under which categories requests are filed, and to which desks they go")));
    }

    static RequestPlan read(YamlNode file, Desks desks) {
        file.only(Set.of("mark", "sorting", "limit", "threshold", "sure", "silent", "categories"));
        List<PackProblem> problems = new ArrayList<>();
        List<Category> categories = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : file.required("categories").elements()) {
            Category category = category(node);
            if (!ids.add(category.id())) {
                problems.add(
                        node.problem("“%1$s”这一类已经有了。 there is a category “%1$s” already".formatted(category.id())));
            }
            checkDesk(node.required("desk"), desks, problems);
            categories.add(category);
        }
        checkDesk(file.required("sorting"), desks, problems);
        if (categories.size() < 2) {
            problems.add(file.required("categories").problem("至少要两类。 at least two categories are needed"));
        }
        double threshold = share(file.required("threshold"), problems);
        double sure = share(file.required("sure"), problems);
        if (sure < threshold) {
            problems.add(file.required("sure")
                    .problem("“较有把握”的界限不能低于预选的界限。 what is called sure can't be less than what is preselected"));
        }
        Limit limit = Limit.read(file.required("limit"));
        if (!(limit instanceof Limit.Within)) {
            problems.add(file.required("limit").problem("这里须写明期限的长短。 a length of time is needed here"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        return new RequestPlan(
                categories,
                file.required("sorting").text(),
                limit,
                threshold,
                sure,
                file.list("silent").stream().map(YamlNode::text).collect(Collectors.toSet()),
                YamlWords.mark(file));
    }

    private static Category category(YamlNode node) {
        node.only(Set.of("id", "name", "about", "desk", "examples"));
        return new Category(
                YamlWords.key(node.required("id")),
                YamlWords.bilingual(node.required("name")),
                YamlWords.bilingual(node.required("about")),
                node.required("desk").text(),
                node.required("examples").elements().stream()
                        .map(YamlWords::key)
                        .toList());
    }

    private static void checkDesk(YamlNode node, Desks desks, List<PackProblem> problems) {
        if (desks.find(node.text()).isEmpty()) {
            problems.add(node.problem("desks.yaml 中没有经办岗“%1$s”。 desks.yaml has no desk “%1$s”".formatted(node.text())));
        }
    }

    private static double share(YamlNode node, List<PackProblem> problems) {
        double share = node.decimal().doubleValue();
        if (share < 0 || share > 1) {
            problems.add(node.problem("这里须是 0 到 1 之间的数。 a number from 0 to 1 is needed here"));
        }
        return share;
    }

    Optional<Category> category(String id) {
        return categories.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
