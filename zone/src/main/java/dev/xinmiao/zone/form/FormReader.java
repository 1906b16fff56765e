package dev.xinmiao.zone.form;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code forms/<process>.yaml}. */
final class FormReader {
    private static final Set<String> FIELD = Set.of(
            "key", "zh", "en", "help", "type", "required", "longest", "least", "most", "choices", "fact", "unit");
    private static final int LONGEST = 200;
    private static final int LONGEST_PARAGRAPH = 2000;

    private FormReader() {}

    /** @throws InvalidPackException with everything that is wrong with it */
    static Form read(YamlNode file, FactDictionary dictionary) {
        List<PackProblem> problems = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        file.only(Set.of("process", "title", "fields"));
        for (YamlNode node : file.required("fields").elements()) {
            try {
                Field field = field(node, dictionary);
                if (!keys.add(field.key())) {
                    problems.add(node.problem(
                            "字段“%s”已经有了。 There is a field “%s” already.".formatted(field.key(), field.key())));
                }
                fields.add(field);
            } catch (InvalidPackException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
        YamlNode title = file.required("title");
        return new Form(file.required("process").text(), bilingual(title), fields);
    }

    private static Bilingual bilingual(YamlNode node) {
        return new Bilingual(node.required("zh").text(), node.text("en", ""));
    }

    private static Field field(YamlNode node, FactDictionary dictionary) {
        node.only(FIELD);
        Field.Type type = type(node.required("type"));
        List<Field.Choice> choices = node.list("choices").stream()
                .map(each -> new Field.Choice(each.required("value").text(), bilingual(each)))
                .toList();
        if ((type == Field.Type.CHOICE) == choices.isEmpty()) {
            throw new InvalidPackException(
                    node.problem("选择题要列出 choices，其他字段不要。 choices belong to a field of type choice, and only there."));
        }
        FactKey fact = node.get("fact").map(each -> fact(each, dictionary)).orElse(null);
        return new Field(
                node.required("key").text(),
                bilingual(node),
                node.get("help").map(FormReader::bilingual).orElse(new Bilingual("", "")),
                type,
                node.get("required").map(YamlNode::truth).orElse(false),
                node.get("longest")
                        .map(YamlNode::integer)
                        .orElse(type == Field.Type.PARAGRAPH ? LONGEST_PARAGRAPH : LONGEST),
                node.get("least").map(YamlNode::decimal).orElse(null),
                node.get("most").map(YamlNode::decimal).orElse(null),
                choices,
                fact,
                node.text("unit", fact == null ? "" : dictionary.get(fact).unit()));
    }

    private static Field.Type type(YamlNode node) {
        for (Field.Type type : Field.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(node.text())) {
                return type;
            }
        }
        throw new InvalidPackException(node.problem(
                "没有“%s”这种字段。 '%s' is no type of a field; write text, paragraph, number, date, choice or yes-no."
                        .formatted(node.text(), node.text())));
    }

    private static FactKey fact(YamlNode node, FactDictionary dictionary) {
        return dictionary
                .find(new FactKey(node.text()))
                .map(FactDefinition::key)
                .orElseThrow(() -> new InvalidPackException(node.problem(
                        "指标字典里没有“%s”。 The fact dictionary has no '%s'.".formatted(node.text(), node.text()))));
    }
}
