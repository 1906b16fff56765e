package dev.xinmiao.zone.benefit.clause;

import dev.xinmiao.decision.Decision;
import dev.xinmiao.decision.Input;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.value.Types;
import dev.xinmiao.zone.benefit.clause.Terms.Cap;
import dev.xinmiao.zone.benefit.clause.Terms.FreeAward;
import dev.xinmiao.zone.benefit.clause.Terms.Repeal;
import dev.xinmiao.zone.benefit.clause.Terms.SameKind;
import dev.xinmiao.zone.benefit.clause.Terms.Step;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.ledger.Rounding;
import dev.xinmiao.zone.pack.YamlNode;
import dev.xinmiao.zone.pack.YamlWords;
import dev.xinmiao.zone.programme.ClauseRef;
import dev.xinmiao.zone.programme.Edition;
import dev.xinmiao.zone.programme.InputBinding;
import dev.xinmiao.zone.programme.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the terms of one edition. */
final class TermsReader {
    private final Programme programme;
    private final Edition edition;
    private final FactDictionary dictionary;

    TermsReader(Programme programme, Edition edition, FactDictionary dictionary) {
        this.programme = programme;
        this.edition = edition;
        this.dictionary = dictionary;
    }

    Terms read(YamlNode node) {
        List<Parameter> parameters =
                node.list("parameters").stream().map(this::parameter).toList();
        List<Boolean> changeable = new ArrayList<>();
        List<@Nullable Decision> nearly = new ArrayList<>();
        for (YamlNode condition : node.list("conditions")) {
            changeable.add(condition.get("change").map(YamlNode::truth).orElse(false));
            nearly.add(condition
                    .get("nearly")
                    .map(name -> decision(name, FeelType.Simple.BOOLEAN))
                    .orElse(null));
        }
        YamlNode rounding = node.required("rounding");
        return new Terms(
                parameters,
                changeable,
                nearly,
                node.list("steps").stream().map(this::step).toList(),
                node.get("event").map(this::event).orElse(null),
                node.get("basis").map(this::fact).orElse(null),
                YamlWords.word(node.required("repeats"), Terms.Repeats.values(), ClauseReader::written),
                node.list("caps").stream().map(each -> cap(each, parameters)).toList(),
                node.get("sameKind").map(TermsReader::sameKind).orElse(null),
                excludes(node),
                YamlWords.key(node.required("pot")),
                YamlWords.word(node.required("short"), Terms.Short.values(), ClauseReader::written),
                new Rounding(
                        YamlWords.word(rounding.required("unit"), Rounding.Unit.values(), ClauseReader::written),
                        YamlWords.word(rounding.required("mode"), Rounding.Mode.values(), ClauseReader::written)),
                YamlWords.mark(rounding),
                YamlWords.word(node.required("budgetYear"), Terms.BudgetYear.values(), ClauseReader::written),
                node.get("invoices").map(YamlNode::truth).orElse(false),
                node.list("windows").stream().map(WindowReader::read).toList(),
                node.get("repeal").map(this::repeal).orElse(null),
                node.get("free").map(this::free).orElse(null));
    }

    private Parameter parameter(YamlNode node) {
        node.only(Set.of("name", "value", "zh", "en", "unit", "clause", "min", "max", "step"));
        YamlNode name = node.required("name");
        YamlNode own = node.get("value").orElse(null);
        Parameter parameter = new Parameter(
                name.text(),
                YamlWords.texts(node),
                YamlWords.word(node.required("unit"), Parameter.Unit.values(), ClauseReader::written),
                own == null ? constant(name) : own.decimal(),
                own == null,
                ClauseRef.read(node.required("clause"), programme.documents()),
                node.required("min").decimal(),
                node.required("max").decimal(),
                node.required("step").decimal());
        if (!parameter.allows(parameter.value())) {
            throw ClauseReader.refused(
                    node,
                    "参数“%s”的值 %s 不在它自己的范围内。".formatted(name.text(), parameter.value()),
                    "The value %s of “%s” lies outside its own bounds.".formatted(parameter.value(), name.text()));
        }
        return parameter;
    }

    private BigDecimal constant(YamlNode name) {
        Input input = input(name);
        if (edition.inputs().get(input.index()) instanceof InputBinding.Constant(BigDecimal value)) {
            return value;
        }
        throw ClauseReader.refused(
                name,
                "参数“%s”须是绑定为常数的输入，或写明 value。".formatted(name.text()),
                "The parameter “%s” must be an input bound to a number, or give its value.".formatted(name.text()));
    }

    private Input input(YamlNode name) {
        return edition.model()
                .input(name.text())
                .orElseThrow(() -> ClauseReader.refused(
                        name,
                        "模型没有输入“%s”。".formatted(name.text()),
                        "The model has no input “%s”.".formatted(name.text())));
    }

    private Decision decision(YamlNode name, FeelType.Simple type) {
        Decision decision = edition.model()
                .decision(name.text())
                .orElseThrow(() -> ClauseReader.refused(
                        name,
                        "模型没有决策“%s”。".formatted(name.text()),
                        "The model has no decision “%s”.".formatted(name.text())));
        if (Types.unrestricted(decision.type()) != type) {
            throw ClauseReader.refused(
                    name,
                    "决策“%s”的类型须是 %s。".formatted(name.text(), type.feelName()),
                    "The decision “%s” must be a %s.".formatted(name.text(), type.feelName()));
        }
        return decision;
    }

    private Step step(YamlNode node) {
        node.only(Set.of("decision", "zh", "en"));
        return new Step(decision(node.required("decision"), FeelType.Simple.NUMBER), YamlWords.texts(node));
    }

    private Input event(YamlNode name) {
        Input input = input(name);
        if (Types.unrestricted(input.type()) != FeelType.Simple.DATE) {
            throw ClauseReader.refused(
                    name,
                    "决定版本的事件须是日期，“%s”不是。".formatted(name.text()),
                    "The event that decides the edition must be a date; “%s” is none.".formatted(name.text()));
        }
        return input;
    }

    private FactKey fact(YamlNode name) {
        FactKey key = new FactKey(name.text());
        if (dictionary.find(key).isEmpty()) {
            throw ClauseReader.refused(
                    name,
                    "事实字典没有“%s”。".formatted(name.text()),
                    "The fact dictionary has no “%s”.".formatted(name.text()));
        }
        return key;
    }

    private Cap cap(YamlNode node, List<Parameter> parameters) {
        node.only(Set.of("per", "parameter", "clause"));
        YamlNode name = node.required("parameter");
        return new Cap(
                YamlWords.word(node.required("per"), Terms.Per.values(), ClauseReader::written),
                parameters.stream()
                        .filter(each -> each.name().equals(name.text()))
                        .findFirst()
                        .orElseThrow(() -> ClauseReader.refused(
                                name,
                                "没有参数“%s”。".formatted(name.text()),
                                "There is no parameter “%s”.".formatted(name.text()))),
                ClauseRef.read(node.required("clause"), programme.documents()));
    }

    private static SameKind sameKind(YamlNode node) {
        node.only(Set.of("kind", "rule", "mark"));
        return new SameKind(
                YamlWords.key(node.required("kind")),
                YamlWords.word(node.required("rule"), SameKind.Rule.values(), ClauseReader::written),
                YamlWords.mark(node));
    }

    private static Set<String> excludes(YamlNode node) {
        Set<String> excludes = new HashSet<>();
        node.list("excludes").forEach(each -> excludes.add(YamlWords.key(each)));
        return Set.copyOf(excludes);
    }

    private Repeal repeal(YamlNode node) {
        node.only(Set.of("on", "underWay", "zh", "en"));
        LocalDate last = node.required("on").date().minusDays(1);
        if (!last.equals(edition.until())) {
            throw ClauseReader.refused(
                    node,
                    "提前废止的前一天须是本版的最后一天：until 写 %s。".formatted(last),
                    "The edition ends on the day before its repeal: write until %s.".formatted(last));
        }
        YamlNode underWay = node.required("underWay");
        boolean finishes = switch (underWay.text()) {
            case "finish" -> true;
            case "stop" -> false;
            default ->
                throw ClauseReader.refused(
                        underWay, "提前废止时在途申请写 finish（办完）或 stop（停办）。", "Say finish or stop of cases under way.");
        };
        return new Repeal(node.required("on").date(), finishes, YamlWords.texts(node));
    }

    private FreeAward free(YamlNode node) {
        node.only(Set.of("range", "standard", "sheet", "answerDays", "noAnswer", "noticeDays", "mark"));
        YamlNode silence = node.required("noAnswer");
        boolean keeps = switch (silence.text()) {
            case "keep" -> true;
            case "lapse" -> false;
            default ->
                throw ClauseReader.refused(
                        silence, "逾期未答复写 keep（保留至年末）或 lapse（视为放弃）。", "Say keep or lapse of no answer.");
        };
        return new FreeAward(
                node.get("range")
                        .map(each -> ClauseRef.read(each, programme.documents()))
                        .orElse(null),
                node.get("standard")
                        .map(each -> ClauseRef.read(each, programme.documents()))
                        .orElse(null),
                node.get("sheet").map(YamlWords::bilingual).orElse(null),
                node.required("answerDays").integer(),
                keeps,
                node.required("noticeDays").integer(),
                YamlWords.mark(node));
    }
}
