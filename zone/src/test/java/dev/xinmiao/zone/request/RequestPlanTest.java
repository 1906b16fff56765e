package dev.xinmiao.zone.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.search.classify.CrossValidation;
import dev.xinmiao.search.classify.Example;
import dev.xinmiao.search.classify.Meaning;
import dev.xinmiao.search.classify.Measures;
import dev.xinmiao.search.classify.TextMethod;
import dev.xinmiao.search.vector.BgeEmbedder;
import dev.xinmiao.zone.casework.process.Desks;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPlanTest {
    private static final Pack PACK = Pack.open(PackFolder.find(null), "kunshan");
    private static final Desks DESKS = Processes.of(PACK).desks();

    private static final String SMALL = """
            sorting: intake
            limit: {days: 5, unit: working-day}
            threshold: 0.4
            sure: 0.7
            categories:
              - {id: a, name: {zh: 甲, en: A}, about: {zh: 甲, en: A}, desk: policy, examples: [一]}
              - {id: b, name: {zh: 乙, en: B}, about: {zh: 乙, en: B}, desk: service, examples: [二]}
            """;

    private static RequestPlan read(String text) {
        return RequestPlan.read(YamlNode.parse("requests.yaml", text), DESKS);
    }

    @Test
    void the_zones_categories_are_bilingual_with_twelve_examples_each_and_none_twice() {
        RequestPlan plan = RequestPlan.load(PACK, DESKS);

        assertThat(plan.categories()).hasSizeBetween(10, 14).allSatisfy(category -> {
            assertThat(category.examples()).hasSizeGreaterThanOrEqualTo(12);
            assertThat(category.name().en()).isNotBlank();
            assertThat(category.about().en()).isNotBlank();
        });
        assertThat(plan.categories().stream().flatMap(category -> category.examples().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_was_learnt_from_the_others_files_most_examples_rightly_and_is_not_surer_than_that() {
        List<Category> categories = RequestPlan.load(PACK, DESKS).categories();
        List<Example> examples = categories.stream()
                .flatMap(category -> category.examples().stream().map(text -> new Example(text, category.id())))
                .toList();
        List<Example> always = categories.stream()
                .flatMap(category -> Stream.of(
                                category.name().zh(), category.about().zh())
                        .map(text -> new Example(text, category.id())))
                .toList();
        try (BgeEmbedder embedder = new BgeEmbedder(2, 128)) {
            TextMethod method = new TextMethod(new Meaning(embedder));
            Measures measures = CrossValidation.run(
                    examples,
                    5,
                    1,
                    seen -> method.learn(
                            Stream.concat(seen.stream(), always.stream()).toList()));

            assertThat(measures.accuracy()).isGreaterThan(0.6);
            assertThat(measures.within(2)).isGreaterThan(0.75);
            assertThat(measures.calibrationError()).isLessThan(0.15);
        }
    }

    @Test
    void a_zones_own_file_takes_the_place_of_the_national_one(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("requests.yaml"), SMALL);

        assertThat(RequestPlan.load(PACK.under(folder), DESKS).categories())
                .extracting(Category::id)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            desk: policy      | desk: nobody         | 没有经办岗“nobody”
            sorting: intake   | sorting: nobody      | 没有经办岗“nobody”
            id: b             | id: a                | “a”这一类已经有了
            threshold: 0.4    | threshold: 1.4       | 0 到 1 之间
            threshold: 0.4    | threshold: 0.8       | 不能低于预选的界限
            days: 5, unit: working-day | unit: none  | 期限的长短
            examples: [一]     | examples: ['']       | 不能为空
            sure: 0.7         | surely: 0.7          | surely
            """)
    void what_is_wrong_with_a_file_is_said_with_its_line(String right, String wrong, String said) {
        assertThat(SMALL).contains(right);
        assertThatThrownBy(() -> read(SMALL.replace(right, wrong)))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("requests.yaml")
                .hasMessageContaining(said);
    }
}
