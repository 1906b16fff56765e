package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.intake.Fault.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sentences of the error list, both languages side by side in one file. Refuses to load with one missing. */
final class FaultTexts {
    private static final String FILE = "/texts/intake-faults.yaml";

    static final FaultTexts LOADED = load();

    private final Map<Fault, Sentences> byFault;

    private FaultTexts(Map<Fault, Sentences> byFault) {
        this.byFault = byFault;
    }

    private record Sentence(String zh, String en) {
        String in(Language language, List<String> details) {
            String sentence = language == Language.CHINESE ? zh : en;
            for (int i = 0; i < details.size(); i++) {
                sentence = sentence.replace("{" + i + "}", details.get(i));
            }
            return sentence;
        }
    }

    private record Sentences(Sentence why, Sentence mend) {}

    String why(Fault fault, Language language, List<String> details) {
        return sentences(fault).why.in(language, details);
    }

    String mend(Fault fault, Language language, List<String> details) {
        return sentences(fault).mend.in(language, details);
    }

    private Sentences sentences(Fault fault) {
        Sentences sentences = byFault.get(fault);
        if (sentences == null) {
            throw new IllegalStateException(FILE + " has nothing for " + fault);
        }
        return sentences;
    }

    private static FaultTexts load() {
        try (InputStream in = FaultTexts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no file " + FILE);
            }
            Map<String, Map<String, Map<String, String>>> entries =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<Fault, Sentences> byFault = new EnumMap<>(Fault.class);
            entries.forEach((name, entry) -> byFault.put(
                    Fault.valueOf(name), new Sentences(sentence(name, entry, "why"), sentence(name, entry, "mend"))));
            return new FaultTexts(byFault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sentence sentence(String name, Map<String, Map<String, String>> entry, String part) {
        Map<String, String> languages = entry.getOrDefault(part, Map.of());
        String zh = languages.get("zh");
        String en = languages.get("en");
        if (zh == null || en == null) {
            throw new IllegalStateException(FILE + ": " + name + "." + part + " needs zh and en");
        }
        return new Sentence(zh, en);
    }
}
