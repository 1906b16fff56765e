package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.form.Form;
import dev.xinmiao.zone.form.FormBook;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The coach's content: {@code ai-filing/} of the zone's pack. */
@Configuration(proxyBeanMethods = false)
class AiFilingConfiguration {
    static final String FOLDER = "ai-filing/";

    @Bean
    QuestionTree questionTree(Pack pack, Processes processes, FormBook forms) {
        QuestionTree tree = QuestionTreeReader.read(pack.yaml(file(pack, "questions.yaml")), processes);
        requireFields(
                tree,
                tree.processes().values().stream().map(forms::of).toList(),
                pack.nameOf(file(pack, "questions.yaml")));
        return tree;
    }

    /** What answers settle is a field of some duty's form, and right in each form that has it. */
    static void requireFields(QuestionTree tree, List<Form> forms, String file) {
        tree.questions()
                .values()
                .forEach(question -> question.answers()
                        .forEach(answer -> answer.fills().forEach((key, value) -> {
                            List<Form> having = forms.stream()
                                    .filter(form -> form.fields().stream()
                                            .anyMatch(field -> field.key().equals(key)))
                                    .toList();
                            boolean wrong = having.stream()
                                    .anyMatch(form -> !form.faults(Map.of(key, value), false)
                                            .isEmpty());
                            if (having.isEmpty() || wrong) {
                                throw new InvalidPackException(new PackProblem(
                                        file,
                                        0,
                                        "问题“%s”的回答“%s”：表单没有栏目“%s”，或“%s”不是它的答案。 Question '%s', answer '%s': no form has the field '%s', or '%s' is no answer to it."
                                                .formatted(
                                                        question.id(),
                                                        answer.value(),
                                                        key,
                                                        value,
                                                        question.id(),
                                                        answer.value(),
                                                        key,
                                                        value)));
                            }
                        })));
    }

    @Bean
    Standard aiStandard(Pack pack) {
        return StandardReader.read(pack.yaml(file(pack, "standard.yaml")));
    }

    @Bean
    BankText bankText(Pack pack) {
        return bankText(file(pack, "traditional.txt"), pack);
    }

    /** Pairs of a traditional and its simplified character, with space between pairs. */
    static BankText bankText(Path file, Pack pack) {
        Map<Integer, Integer> simplified = new HashMap<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                for (String pair : line.strip().split(" +", -1)) {
                    int[] both = pair.codePoints().toArray();
                    if (both.length != 2) {
                        throw new InvalidPackException(new PackProblem(
                                pack.nameOf(file),
                                number,
                                "“%s”不是一对字。 '%s' is not a pair of characters.".formatted(pair, pair)));
                    }
                    simplified.put(both[0], both[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BankText(simplified);
    }

    static Path file(Pack pack, String name) {
        return pack.file(FOLDER + name)
                .orElseThrow(() -> new InvalidPackException(new PackProblem(
                        FOLDER + name,
                        0,
                        "包中没有这个文件，备案辅导无从谈起。 The pack has no such file, and the coach can't work without it.")));
    }
}
