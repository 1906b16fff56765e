package dev.xinmiao.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Entry;
import dev.xinmiao.search.Query;
import dev.xinmiao.search.SearchIndex.Findings;
import dev.xinmiao.search.Synonyms;
import dev.xinmiao.search.Weights;
import dev.xinmiao.search.lucene.LuceneIndex;
import dev.xinmiao.search.text.Words;
import dev.xinmiao.search.vector.BgeEmbedder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnswererTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Words WORDS = new Words(List.of());
    private static final Answerer ANSWERER = new Answerer(WORDS, AnswerModel.standard(true));
    private static final BgeEmbedder EMBEDDER = new BgeEmbedder(1, 256);
    private static LuceneIndex index;

    @BeforeAll
    static void open() throws IOException {
        index = new LuceneIndex(new ByteBuffersDirectory(), WORDS, EMBEDDER, () -> Synonyms.NONE, Weights.STANDARD);
        index.put(List.of(
                Entry.text(
                        "rent",
                        "clause",
                        "人才公寓租金优惠办法",
                        "新引进的硕士可申请人才公寓。租金按市场价的百分之五十收取，期限不超过三年。申请在企业服务中心三楼窗口办理，电话 0512-5550-131。"),
                Entry.text("power", "clause", "用电增容办理指南", "企业新增用电容量的，供电公司在5个工作日内答复供电方案。接入工程由供电公司投资至红线。"),
                Entry.text(
                        "compute", "clause", "算力券实施细则", "对租用本区智能算力的企业，按实际支付费用的30%给予补贴，每家企业每年最高200万元。算力券当年有效，逾期作废。")));
    }

    @AfterAll
    static void close() {
        index.close();
        EMBEDDER.close();
    }

    private static Answer ask(String question) {
        return ANSWERER.answer(question, index.read(Query.of(question, DAY)));
    }

    @Test
    void theSentenceThatAnswersIsQuotedWithItsSource() {
        Answer answer = ask("租用算力的企业每年最高能补贴多少？");

        assertThat(answer.answered()).isTrue();
        assertThat(answer.quotes().getFirst().entryId()).isEqualTo("compute");
        assertThat(answer.quotes().getFirst().text()).contains("最高200万元");
    }

    @Test
    void everyQuoteStandsInItsSourceWordForWord() {
        Findings findings = index.read(Query.of("人才公寓租金怎么收？", DAY));

        for (Answer.Quote quote : ANSWERER.answer("人才公寓租金怎么收？", findings).quotes()) {
            String source = findings.readings().stream()
                    .filter(reading -> reading.hit().id().equals(quote.entryId()))
                    .findFirst()
                    .orElseThrow()
                    .text();
            assertThat(source.substring(quote.start(), quote.end())).isEqualTo(quote.text());
            assertThat(quote.text()).contains(quote.key());
        }
    }

    @Test
    void whatTheSourcesDoNotHoldIsNotAnswered() {
        assertThat(ask("幼儿园秋季什么时候开始报名？").answered()).isFalse();
        assertThat(ask("武汉市的出租车起步价是多少？").answered()).isFalse();
    }

    @Test
    void nothingFoundIsNoAnswer() {
        Answer answer = ANSWERER.answer("什么", new Findings(List.of(), Map.of()));

        assertThat(answer.answered()).isFalse();
        assertThat(answer.quotes()).isEmpty();
    }
}
