package dev.xinmiao.search.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMethodTest {
    private static final Method METHOD = new TextMethod(null);
    private static final List<String> TAX = List.of("发票", "税款", "退税", "纳税申报", "增值税");
    private static final List<String> WATER = List.of("停水", "水压", "停电", "燃气", "路灯");
    private static final List<String> STAFF = List.of("社保", "招工", "落户", "工资", "员工");
    private static final List<String> AROUND = List.of("请问", "我们公司", "怎么办理", "一直没有", "什么时候", "希望解决");

    /** Sentences about three things; of ten, {@code noise} are filed elsewhere by mistake. */
    static List<Example> examples(int size, int noise, long seed) {
        Random random = new Random(seed);
        List<List<String>> words = List.of(TAX, WATER, STAFF);
        List<String> labels = List.of("tax", "water", "staff");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int about = random.nextInt(3);
            String text = AROUND.get(random.nextInt(6))
                    + words.get(about).get(random.nextInt(5))
                    + AROUND.get(random.nextInt(6));
            int filed = random.nextInt(10) < noise ? random.nextInt(3) : about;
            examples.add(new Example(text, labels.get(filed)));
        }
        return examples;
    }

    @Test
    void learns_what_the_words_tell_and_says_which_told_it() {
        TextClassifier learnt = new TextMethod(null).learn(examples(90, 0, 1));
        Filing filing = learnt.file("我们厂里这两天又停水了");

        assertThat(filing.best().label()).isEqualTo("water");
        assertThat(filing.guesses().stream().mapToDouble(Guess::probability).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(learnt.spoke("我们厂里这两天又停水了", "water", 3).getFirst().word()).isEqualTo("停水");
        assertThat(learnt.spoke("我们厂里这两天又停水了", "no such category", 3)).isEmpty();
    }

    @Test
    void the_same_examples_give_the_same_figures_to_the_last_bit() {
        String text = "员工社保断缴了怎么办";

        assertThat(METHOD.learn(examples(60, 1, 2)).file(text))
                .isEqualTo(METHOD.learn(examples(60, 1, 2)).file(text));
    }

    @Test
    void confidence_is_what_proves_right_also_where_a_third_of_the_examples_is_misfiled() {
        Measures measures = CrossValidation.run(examples(600, 5, 3), 5, 1, METHOD);

        // Two in three are right at best, and nobody can know which.
        assertThat(measures.accuracy()).isBetween(0.55, 0.75);
        assertThat(measures.calibrationError()).isLessThan(0.1);
        assertThat(measures.confidence()).isCloseTo(measures.accuracy(), within(0.03));
    }

    @Test
    void is_better_than_the_majority_and_than_naive_bayes_is_calibrated() {
        List<Example> examples = examples(300, 2, 4);
        Measures ours = CrossValidation.run(examples, 5, 1, METHOD);
        Measures majority = CrossValidation.run(examples, 5, 1, Baselines.majority());
        Measures bayes = CrossValidation.run(examples, 5, 1, Baselines.naiveBayes());

        assertThat(ours.accuracy()).isGreaterThan(majority.accuracy() + 0.3);
        assertThat(bayes.accuracy()).isGreaterThan(majority.accuracy() + 0.3);
        assertThat(ours.calibrationError()).isLessThanOrEqualTo(bayes.calibrationError() + 0.02);
    }

    @Test
    void meaning_alone_files_what_has_no_word_in_common_with_any_example() {
        // A toy sense: the first direction is water, the second taxes.
        TextClassifier learnt = new TextMethod(
                        text -> text.contains("水") || text.contains("旱") ? new float[] {1, 0} : new float[] {0, 1})
                .learn(List.of(
                        new Example("停水", "water"),
                        new Example("水压低", "water"),
                        new Example("水管漏", "water"),
                        new Example("退税", "tax"),
                        new Example("发票", "tax"),
                        new Example("申报", "tax")));

        assertThat(learnt.file("旱").best().label()).isEqualTo("water");
        assertThat(learnt.file("帐").best().label()).isEqualTo("tax");
        assertThat(learnt.spoke("旱", "water", 5)).isEmpty();
    }

    @Test
    void one_example_or_one_category_is_enough_to_begin_with() {
        assertThat(METHOD.learn(List.of(new Example("停水", "water"))).file("发票").best())
                .isEqualTo(new Guess("water", 1));
        assertThat(METHOD.learn(List.of(new Example("停水", "water"), new Example("发票", "tax")))
                        .file("发票")
                        .guesses())
                .hasSize(2);
        assertThatThrownBy(() -> METHOD.learn(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀😀😀", "!!!???", "a.*[", "\uD83D", "hello world"})
    void a_text_without_a_known_word_gets_the_commonness_of_each_category(String text) {
        Filing filing = METHOD.learn(examples(90, 0, 5)).file(text);

        assertThat(filing.guesses()).hasSize(3);
        assertThat(filing.best().probability()).isLessThan(0.6);
    }

    @Test
    void a_very_long_text_is_filed_too() {
        assertThat(METHOD.learn(examples(90, 0, 6))
                        .file("停水".repeat(20_000))
                        .best()
                        .label())
                .isEqualTo("water");
    }
}
