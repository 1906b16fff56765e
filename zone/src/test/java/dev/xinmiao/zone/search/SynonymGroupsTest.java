package dev.xinmiao.zone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.xinmiao.search.text.Words;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.search.SynonymGroups.Group;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymGroupsTest {
    private static final List<String> GPU = List.of("显卡", "算力");
    private static final List<String> RENT = List.of("租房补贴", "房租补贴");
    private static final List<List<String>> PACK = List.of(GPU, RENT);

    private static SynonymVersion change(int number, List<String> replaced, List<String> words) {
        return new SynonymVersion(number, Instant.EPOCH, "wang", "why", replaced, words, null);
    }

    private static SynonymVersion undo(int number, int undone) {
        return new SynonymVersion(number, Instant.EPOCH, "li", "", List.of(), List.of(), undone);
    }

    private static List<List<String>> words(SynonymGroups groups) {
        return groups.all().stream().map(Group::words).toList();
    }

    private static @Nullable Bilingual refusal(List<String> replaced, String typed) {
        return SynonymGroups.of(PACK, List.of()).refusal(new SynonymChange(replaced, SynonymChange.words(typed)));
    }

    @Test
    void changes_lie_over_the_pack_and_undone_ones_do_not_count() {
        List<String> more = List.of("显卡", "算力", "GPU");
        SynonymVersion first = change(1, GPU, more);
        SynonymVersion second = change(2, RENT, List.of());
        SynonymVersion third = change(3, List.of(), List.of("落户", "人才引进"));

        SynonymGroups all = SynonymGroups.of(PACK, List.of(first, second, third));
        assertThat(all.all()).containsExactly(new Group(more, first), new Group(List.of("落户", "人才引进"), third));
        assertThat(all.undoable()).contains(third);

        SynonymGroups back = SynonymGroups.of(PACK, List.of(first, second, third, undo(4, 3), undo(5, 2)));
        assertThat(back.all()).containsExactly(new Group(more, first), new Group(RENT, null));
        assertThat(back.undoable()).contains(first);

        SynonymGroups begin = SynonymGroups.of(PACK, List.of(first, second, third, undo(4, 3), undo(5, 2), undo(6, 1)));
        assertThat(words(begin)).isEqualTo(PACK);
        assertThat(begin.undoable()).isEmpty();
    }

    @Test
    void a_change_survives_a_pack_that_has_lost_the_group() {
        List<String> more = List.of("显卡", "算力", "GPU");

        assertThat(words(SynonymGroups.of(List.of(RENT), List.of(change(1, GPU, more)))))
                .containsExactly(RENT, more);
    }

    @Test
    void what_is_looked_at_is_not_yet_there() {
        SynonymGroups now = SynonymGroups.of(PACK, List.of());

        SynonymGroups then = now.with(new SynonymChange(GPU, List.of("显卡", "GPU")));

        assertThat(words(then)).containsExactly(List.of("显卡", "GPU"), RENT);
        assertThat(words(now)).isEqualTo(PACK);
        assertThat(then.synonyms().ways("显卡补贴", new Words(List.of()))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''               | 请至少写两个词
                    落户             | 只有一个词
                    落户，，人才引进 | 第 2 个词是空的
                    落户、？         | 没有文字
                    GPU服务、ｇｐｕ服務 | 写了两次
                    落户、算力       | 已在另一组里：显卡、算力
                    """)
    void bad_words_are_refused_with_a_reason(String typed, String reason) {
        assertThat(refusal(List.of(), typed))
                .extracting(Bilingual::zh)
                .asString()
                .contains(reason);
    }

    @Test
    void too_much_is_refused() {
        assertThat(refusal(List.of(), "落户、" + "长".repeat(198))).isNull();
        assertThat(refusal(List.of(), "落户、" + "长".repeat(199)))
                .extracting(Bilingual::zh)
                .asString()
                .contains("共 201 个字，最多 200 个");
        List<List<String>> full = IntStream.range(0, SynonymGroups.MOST_GROUPS)
                .mapToObj(number -> List.of("词" + number, "语" + number))
                .toList();
        SynonymGroups groups = SynonymGroups.of(full, List.of());
        assertThat(groups.refusal(new SynonymChange(List.of(), List.of("落户", "迁入"))))
                .extracting(Bilingual::zh)
                .asString()
                .contains("已有 500 组");
        assertThat(groups.refusal(new SynonymChange(List.of("词0", "语0"), List.of("落户", "迁入"))))
                .isNull();
    }

    @Test
    void what_has_changed_meanwhile_is_refused() {
        assertThat(refusal(List.of("没有", "这组"), "甲词、乙词")).isNotNull();
        assertThat(refusal(GPU, "显卡、算力")).isNotNull();
        assertThat(refusal(GPU, "显卡、GPU")).isNull();
    }

    @Test
    void words_are_a_line_each_or_between_commas() {
        assertThat(SynonymChange.words("高企\r\n高新技术 企业，A\u0000B")).containsExactly("高企", "高新技术 企业", "AB");
    }

    @Test
    void a_group_can_not_be_changed_from_outside() {
        List<Group> groups = SynonymGroups.of(PACK, List.of()).all();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(groups::clear);
    }
}
