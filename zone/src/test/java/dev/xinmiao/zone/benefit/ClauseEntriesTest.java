package dev.xinmiao.zone.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.text.Lines;
import dev.xinmiao.search.text.Sentences;
import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Clauses;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.pack.Pack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseEntriesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每家最高200万元。 | FROM_MEMORY | 每家最高200万元†。
            每家最高200万元。 | PROPOSAL | 每家最高200万元 [P]。
            每家最高200万元 | INVENTED | 每家最高200万元‡
            每家最高200万元。 | PUBLISHED | 每家最高200万元。
            补一半；最高200万元。先报先得！ | INVENTED | 补一半‡；最高200万元‡。先报先得‡！
            写明“用完为止。” | FROM_MEMORY | 写明“用完为止†。”
            """)
    void the_mark_stands_in_each_sentence_before_its_stop(String text, Mark mark, String marked) {
        assertThat(ClauseEntries.marked(text, mark)).isEqualTo(marked);
    }

    @Test
    void whatever_line_of_a_marked_article_is_quoted_has_its_mark() {
        Pack pack = Pack.open(Path.of("../packs"), "kunshan");
        Clauses clauses = Clauses.load(pack, FactDictionary.load(pack));
        List<Entry> entries = ClauseEntries.of(clauses, DAY);

        assertThat(entries)
                .allSatisfy(entry -> assertThat(Lines.of(entry.text()))
                        .extracting(Sentences.Sentence::text)
                        .noneMatch(line -> line.matches("(?:†|‡|\\[P]).*")));
        List<String> marked = clauses.all().stream()
                .flatMap(clause -> clause.text().stream())
                .filter(article -> article.mark() != Mark.PUBLISHED)
                .map(Clause.Article::text)
                .map(text -> text.zh().replaceAll("[。；].*", ""))
                .toList();
        assertThat(marked).isNotEmpty();
        List<String> lines = entries.stream()
                .flatMap(entry -> Lines.of(entry.text()).stream())
                .map(Sentences.Sentence::text)
                .toList();
        assertThat(marked)
                .allSatisfy(beginning -> assertThat(lines)
                        .filteredOn(line -> line.contains(beginning))
                        .anyMatch(line -> line.matches(".*(?:†|‡|\\[P])[。；]?.*")));
    }
}
