package dev.xinmiao.zone.form;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The forms of a zone's pack, by process. */
@Component
public class FormBook {
    private final Map<String, Form> forms = new LinkedHashMap<>();

    /** @throws InvalidPackException with everything that is wrong with any */
    FormBook(Pack pack, FactDictionary dictionary) {
        List<PackProblem> problems = new ArrayList<>();
        for (Path file : pack.files("forms", ".yaml")) {
            try {
                Form form = FormReader.read(pack.yaml(file), dictionary);
                forms.put(form.id(), form);
            } catch (InvalidPackException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPackException(problems);
        }
    }

    /** Of a process without questions, a form without fields. */
    public Form of(String process) {
        return forms.getOrDefault(process, new Form(process, new Bilingual("", ""), List.of()));
    }
}
