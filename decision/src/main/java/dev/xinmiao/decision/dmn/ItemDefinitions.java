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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            file.root().children("itemDefinition").forEach(d -> {
                if (own.putIfAbsent(d.attribute("name", "").strip(), d) != null) {
                    findings.error(
                            at(file, d),
                            "The type “" + d.attribute("name", "") + "” is defined twice.",
                            "Rename one of them.");
                }
            });
            definitions.put(file.namespace(), own);
        }
        files.forEach(f -> f.root().children("itemDefinition").forEach(d -> read(f, d)));
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
                return FeelParser.parseType(reference, name -> find(file, name), location);
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
        List<XmlElement> components = definition.children("itemComponent").toList();
        if (!components.isEmpty()) {
            Map<String, FeelType> members = new LinkedHashMap<>();
            components.forEach(c -> members.put(c.attribute("name", "").strip(), read(file, c)));
            return new ContextType(members);
        }
        Optional<XmlElement> function = definition.child("functionItem");
        if (function.isPresent()) {
            List<FeelType> parameters = function.get()
                    .children("parameters")
                    .map(p -> of(file, p, path(definition)))
                    .toList();
            String result = function.get().attribute("outputTypeRef", "");
            Location location = file.at(function.get(), path(definition));
            return new FunctionType(
                    parameters, result.isEmpty() ? Simple.ANY : named(file, function.get(), result, location));
        }
        XmlElement reference = definition.child("typeRef").orElse(null);
        return reference == null
                ? Simple.ANY
                : named(file, reference, reference.text(), file.atText(reference, path(definition)));
    }

    private Expr.@Nullable Test constraint(ModelFile file, XmlElement definition, String element) {
        Optional<XmlElement> text = definition.child(element).flatMap(c -> c.child("text"));
        if (text.isEmpty() || text.get().text().isEmpty()) {
            return null;
        }
        try {
            Location origin = file.atText(text.get(), path(definition) + " / " + element);
            return FeelParser.unaryTests(text.get().text(), Scope.EMPTY, origin);
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
        Arrays.stream(Simple.values()).forEach(t -> types.put(t.feelName(), t));
        types.put("dateTime", Simple.DATE_TIME);
        types.put("dayTimeDuration", Simple.DAYS_TIME_DURATION);
        types.put("yearMonthDuration", Simple.YEARS_MONTHS_DURATION);
        types.put("context", new ContextType(Map.of()));
        types.put("list", new ListType(Simple.ANY));
        types.put("function", new FunctionType(List.of(), Simple.ANY));
        return Map.copyOf(types);
    }
}
