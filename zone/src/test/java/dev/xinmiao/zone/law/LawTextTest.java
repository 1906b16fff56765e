package dev.xinmiao.zone.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.law.LawText.Kind;
import dev.xinmiao.zone.law.LawText.Part;
import org.junit.jupiter.api.Test;

class LawTextTest {
    private static final LawText LAW = LawText.of("""
            # 中华人民共和国苗圃法

            2020年1月1日 第一次会议通过

            第三十一条的决定》第一次修正

            <!-- INFO END -->

            ## 第一章 总  则

            第一条 为了**育苗**，制定[本法](https://law.example)。

            第二条　育苗者：

            （一）浇水；

            （二）施肥。

            ### 第一节 附加

            第二条之一 第一条所称育苗，不含播种。

            ## 附表

            第一条 表中的条。
            """);

    @Test
    void headings_articles_and_what_stands_before_them_are_told_apart_without_marks() {
        assertThat(LAW.name()).isEqualTo("中华人民共和国苗圃法");
        assertThat(LAW.parts())
                .containsExactly(
                        new Part(Kind.PREAMBLE, "", "2020年1月1日 第一次会议通过"),
                        new Part(Kind.PREAMBLE, "", "第三十一条的决定》第一次修正"),
                        new Part(Kind.CHAPTER, "第一章-总-则", "第一章 总  则"),
                        new Part(Kind.ARTICLE, "第一条", "第一条　为了育苗，制定本法。"),
                        new Part(Kind.ARTICLE, "第二条", "第二条　育苗者："),
                        new Part(Kind.PARAGRAPH, "", "（一）浇水；"),
                        new Part(Kind.PARAGRAPH, "", "（二）施肥。"),
                        new Part(Kind.SECTION, "第一节-附加", "第一节 附加"),
                        new Part(Kind.ARTICLE, "第二条之一", "第二条之一　第一条所称育苗，不含播种。"),
                        new Part(Kind.CHAPTER, "附表", "附表"),
                        new Part(Kind.ARTICLE, "第一条-2", "第一条　表中的条。"));
    }

    @Test
    void who_adopted_the_law_is_no_part_of_what_it_says() {
        assertThat(LAW.plain()).startsWith("第一章 总  则\n第一条").doesNotContain("会议通过", "中华人民共和国苗圃法");
    }

    @Test
    void a_stretch_of_the_text_is_placed_in_its_article() {
        assertThat(LAW.anchorOf("施肥")).isEqualTo("第二条");
        assertThat(LAW.anchorOf("（一）浇水；\n（二）施肥。")).isEqualTo("第二条");
        assertThat(LAW.anchorOf("第二条之一　第一条所称")).isEqualTo("第二条之一");
        assertThat(LAW.anchorOf("表中的条。")).isEqualTo("第一条-2");
        assertThat(LAW.anchorOf("2020年1月1日")).isEmpty();
        assertThat(LAW.anchorOf("没有这句")).isEmpty();
        assertThat(LAW.anchorOf("")).isEmpty();
    }
}
