package dev.xinmiao.decision.dmn;

import dev.xinmiao.decision.Location;
import dev.xinmiao.decision.dmn.ModelFile.Import;
import dev.xinmiao.decision.expr.Expr;
import dev.xinmiao.decision.expr.FeelType;
import dev.xinmiao.decision.expr.FeelType.ContextType;
import dev.xinmiao.decision.expr.FeelType.FunctionType;
import dev.xinmiao.decision.expr.FeelType.ListType;
import dev.xinmiao.decision.expr.FeelType.Restricted;
import dev.xinmiao.decision.expr.FeelType.Simple;
import dev.xinmiao.decision.feel.FeelParser;
import dev.xinmiao.decision.feel.FeelSyntaxException;
import dev.xinmiao.decision.feel.NearNames;
import dev.xinmiao.decision.feel.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The item definitions of a model and of those it imports. */
final class ItemDefinitions {
    private static final Map<String, FeelType> BUILT_IN = builtIn();

    private final Findings findings;
    private final Map<String, ModelFile> files = new HashMap<>();
    private final Map<String, Map<String, XmlElement>> definitions = new HashMap<>();
    private final Map<XmlElement, FeelType> read = new HashMap<>();
    private final Set<XmlElement> beingRead = new HashSet<>();

    ItemDefinitions(List<ModelFile> files, Findings findings) {
        this.findings = findings;
        for (ModelFile file : files) {
            this.files.put(file.namespace(), file);
            Map<String, XmlElement> own = new LinkedHashMap<>();
            for (XmlElement d : file.root().children("itemDefinition")) {
                if (own.putIfAbsent(d.attribute("name", "").strip(), d) != null) {
                    findings.error(
                            at(file, d),
                            "The type “" + d.attribute("name", "") + "” is defined twice.",
                            "Rename one of them.");
                }
            }
            definitions.put(file.namespace(), own);
        }
        for (ModelFile file : files) {
            for (XmlElement definition : file.root().children("itemDefinition")) {
                read(file, definition);
            }
        }
    }

    /** The types by name, as a file knows them. */
    record Names(ItemDefinitions types, ModelFile file) implements Function<String, @Nullable FeelType> {
        @Override
        public @Nullable FeelType apply(String name) {
            return types.find(file, name);
        }
    }

    Names of(ModelFile file) {
        return new Names(this, file);
    }

    /** The type that an element's {@code typeRef} names; {@code Any} where it has none. */
    FeelType of(ModelFile file, XmlElement element, String where) {
        String reference = element.attribute("typeRef", "").strip();
        return reference.isEmpty() ? Simple.ANY : named(file, element, reference, file.at(element, where));
    }

    private FeelType named(ModelFile file, XmlElement element, String written, Location location) {
        String reference = unprefixed(file, element, written);
        FeelType found = find(file, reference);
        if (found != null) {
            return found;
        }
        try {
            // DMN 1.3 and later allow a FEEL type such as list<number> in place of a name.
            if (reference.indexOf('<') >= 0) {
                return FeelParser.parseType(reference, of(file), location);
            }
        } catch (FeelSyntaxException e) {
            findings.add(e.problem());
            return Simple.ANY;
        }
        List<String> known = new ArrayList<>(definitionsOf(file).keySet());
        known.addAll(BUILT_IN.keySet());
        findings.error(
                "unknown-type",
                location,
                "The type “" + reference + "” is not known.",
                NearNames.hint(reference, known, "Define it with an itemDefinition."));
        return Simple.ANY;
    }

    /** DMN 1.1 and 1.2 write types as qualified names: {@code feel:number}, or a prefix of this or an imported model. */
    private static String unprefixed(ModelFile file, XmlElement element, String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return reference;
        }
        String declaration = "xmlns:" + reference.substring(0, colon);
        String local = reference.substring(colon + 1);
        String namespace = element.attribute(declaration, file.root().attribute(declaration, ""));
        if (namespace.contains("/FEEL") || namespace.equals(file.namespace()) || declaration.equals("xmlns:feel")) {
            return local;
        }
        return file.imports().stream()
                .filter(i -> i.namespace().equals(namespace))
                .findFirst()
                .map(i -> i.name().isEmpty() ? local : i.name() + "." + local)
                .orElse(reference);
    }

    /** The type of that name as the file knows it: its own, a built-in or an imported one. */
    @Nullable
    FeelType find(ModelFile file, String reference) {
        XmlElement own = definitionsOf(file).get(reference);
        if (own != null) {
            return read(file, own);
        }
        FeelType builtIn = BUILT_IN.get(reference);
        return builtIn != null ? builtIn : imported(file, reference);
    }

    private @Nullable FeelType imported(ModelFile file, String reference) {
        for (Import i : file.imports()) {
            String prefix = i.name().isEmpty() ? "" : i.name() + ".";
            ModelFile target = files.get(i.namespace());
            if (target != null && reference.startsWith(prefix)) {
                XmlElement found = definitionsOf(target).get(reference.substring(prefix.length()));
                if (found != null) {
                    return read(target, found);
                }
            }
        }
        return null;
    }

    private Map<String, XmlElement> definitionsOf(ModelFile file) {
        return definitions.getOrDefault(file.namespace(), Map.of());
    }

    private FeelType read(ModelFile file, XmlElement definition) {
        FeelType known = read.get(definition);
        if (known != null) {
            return known;
        }
        if (!beingRead.add(definition)) {
            findings.error(
                    at(file, definition),
                    "The type “" + definition.attribute("name", "") + "” is defined by itself.",
                    "An itemDefinition must not contain itself.");
            return Simple.ANY;
        }
        FeelType type = build(file, definition);
        beingRead.remove(definition);
        read.put(definition, type);
        return type;
    }

    private FeelType build(ModelFile file, XmlElement definition) {
        String name = definition.attribute("name", "").strip();
        FeelType base = base(file, definition);
        Expr.@Nullable Test allowed = constraint(file, definition, "allowedValues");
        FeelType element = allowed == null ? base : new Restricted(name, base, allowed);
        boolean collection = Boolean.parseBoolean(definition.attribute("isCollection", "false"));
        FeelType type = collection ? new ListType(element) : element;
        Expr.@Nullable Test constraint = constraint(file, definition, "typeConstraint");
        return constraint == null ? type : new Restricted(name, type, constraint);
    }

    private FeelType base(ModelFile file, XmlElement definition) {
        List<XmlElement> components = definition.children("itemComponent");
        if (!components.isEmpty()) {
            Map<String, FeelType> members = new LinkedHashMap<>();
            for (XmlElement component : components) {
                members.put(component.attribute("name", "").strip(), read(file, component));
            }
            return new ContextType(members);
        }
        XmlElement function = definition.child("functionItem");
        if (function != null) {
            List<FeelType> parameters = new ArrayList<>();
            for (XmlElement parameter : function.children("parameters")) {
                parameters.add(of(file, parameter, path(definition)));
            }
            String result = function.attribute("outputTypeRef", "");
            Location location = file.at(function, path(definition));
            return new FunctionType(
                    List.copyOf(parameters), result.isEmpty() ? Simple.ANY : named(file, function, result, location));
        }
        XmlElement reference = definition.child("typeRef");
        return reference == null
                ? Simple.ANY
                : named(file, reference, reference.text(), file.atText(reference, path(definition)));
    }

    private Expr.@Nullable Test constraint(ModelFile file, XmlElement definition, String element) {
        XmlElement constraint = definition.child(element);
        XmlElement text = constraint == null ? null : constraint.child("text");
        if (text == null || text.text().isEmpty()) {
            return null;
        }
        try {
            Location origin = file.atText(text, path(definition) + " / " + element);
            return FeelParser.unaryTests(text.text(), Scope.EMPTY, origin);
        } catch (FeelSyntaxException e) {
            findings.add(e.problem());
            return null;
        }
    }

    private static Location at(ModelFile file, XmlElement definition) {
        return file.at(definition, path(definition));
    }

    private static String path(XmlElement definition) {
        return "itemDefinition " + definition.attribute("name", "");
    }

    private static Map<String, FeelType> builtIn() {
        Map<String, FeelType> types = new HashMap<>();
        for (Simple simple : Simple.values()) {
            types.put(simple.feelName(), simple);
        }
        types.put("dateTime", Simple.DATE_TIME);
        types.put("dayTimeDuration", Simple.DAYS_TIME_DURATION);
        types.put("yearMonthDuration", Simple.YEARS_MONTHS_DURATION);
        types.put("context", new ContextType(Map.of()));
        types.put("list", new ListType(Simple.ANY));
        types.put("function", new FunctionType(List.of(), Simple.ANY));
        return Map.copyOf(types);
    }
}
