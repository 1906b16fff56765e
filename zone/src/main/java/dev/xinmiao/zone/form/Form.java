package dev.xinmiao.zone.form;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions of a process, in their order. */
public record Form(String id, Bilingual title, List<Field> fields) {
    public Form {
        fields = List.copyOf(fields);
    }

    /** What is wrong with answers, by field; an empty answer is wrong only where one is required and {@code whole}. */
    public Map<String, Bilingual> faults(Map<String, String> answers, boolean whole) {
        Map<String, Bilingual> faults = new LinkedHashMap<>();
        for (Field field : fields) {
            String answer = answers.getOrDefault(field.key(), "").strip();
            if (answer.isEmpty()) {
                if (field.required() && whole) {
                    faults.put(field.key(), new Bilingual("请填写", "Fill this in"));
                }
                continue;
            }
            AnswerCheck.fault(field, answer).ifPresent(fault -> faults.put(field.key(), fault));
        }
        return faults;
    }
}
