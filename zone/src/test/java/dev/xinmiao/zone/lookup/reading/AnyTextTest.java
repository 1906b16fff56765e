package dev.xinmiao.zone.lookup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, reading it throws nothing and loses nothing. */
class AnyTextTest {
    private final SentenceReader reader = SentencesTest.reader();

    @Property(tries = 500)
    void every_character_of_any_text_is_in_exactly_one_piece(@ForAll String text) {
        accounted(text);
    }

    @Property(tries = 1500)
    void every_character_of_a_sentence_of_known_and_unknown_words_is_in_exactly_one_piece(
            @ForAll("sentences") String text) {
        accounted(text);
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "新芽软件", "沐微装备", "新芽", "2025年", "2024", "去年", "近三年", "营业收入", "研发占比", "增长率", "占", "的比例", "比值",
                        "利润", "固定资产", "高企", "瞪羚", "差一点的", "不符合", "不是", "昆山", "南京", "先进计算", "上市公司", "超过", "不低于", "大约",
                        "左右", "成立", "满三年", "一个亿", "多", "以上", "之间", "到", "5%", "1.2亿", "三百", "百分之五", "最高", "前十家", "第五高",
                        "按", "排序", "从低到高", "多少家", "和", "、", "，", "？", "（", " ", "的", "是多少", "保留两位小数", "什么是", "我公司",
                        "会飞", "🙂", "'; --", "\\d+", "-", "0", "零零", "点", "万", "有限公司", "注册地址")
                .list()
                .ofMinSize(0)
                .ofMaxSize(14)
                .map(words -> String.join("", words));
    }

    private void accounted(String text) {
        Reading reading = reader.read(text);

        List<Piece> pieces = reading.pieces();
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        int at = 0;
        for (Piece piece : pieces) {
            assertThat(piece.from()).isEqualTo(at);
            at = piece.to();
        }
        assertThat(at).isEqualTo(text.length());
        // A question is answered only where nothing was left over.
        assertThat(reading.wanted() instanceof Reading.Wanted.Figures
                        && !reading.notUnderstood().isEmpty())
                .isFalse();
    }
}
