package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.pack.InvalidPackException;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.search.ZoneIndex;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Help over HTTP: each topic is a page, leads to pages that exist, and is found. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HelpPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static Browser visitor;
    private static Browser officer;
    private static Browser member;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void signIn(@LocalServerPort int port, @Autowired ZoneIndex index) throws InterruptedException {
        database.jdbc().sql("""
                        with one as (insert into subject (name) values ('昆山问路有限公司') returning id)
                        insert into account (username, name, password_hash, role, enterprise)
                        select 'asker', 'asker', '{noop}secret', 'MEMBER', id from one
                        union all select 'helper', 'helper', '{noop}secret', 'OFFICER', null
                        """).update();
        visitor = new Browser(port);
        officer = new Browser(port).signedInAs("helper", "secret");
        member = new Browser(port).signedInAs("asker", "secret");
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (index.state() != ZoneIndex.State.COMPLETE && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
    }

    @Test
    void every_topic_is_listed_and_shown_to_anybody_and_its_links_lead_to_pages(@Autowired HelpTopics topics) {
        String list = visitor.get("/help").body();
        assertThat(topics.all()).hasSizeBetween(12, 20);
        assertThat(topics.all()).allSatisfy(topic -> {
            assertThat(list).contains("href=\"" + topic.address() + "\"");
            Browser.Answer answer = visitor.get(topic.address());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains(topic.title().zh()).contains("href=\"/help\"");
            assertThat(topic.links())
                    .isNotEmpty()
                    .allSatisfy(link ->
                            assertThat(reachable(link.to())).as(link.to()).isTrue());
        });
        assertThat(visitor.get("/help/none").status()).isEqualTo(404);
    }

    /** For whom it is meant. */
    private static boolean reachable(String path) {
        String page = path.replaceFirst("#.*", "");
        boolean shown = officer.get(page).status() == 200 || member.get(page).status() == 200;
        return shown
                && (!path.contains("#")
                        || visitor.get(page).body().contains("id=\"" + path.replaceFirst(".*#", "") + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "保存检索,/help/saved-search",
        "标记†是什么意思,/help/marks",
        "怎样提异议,/help/objection",
        "数据错误怎么更正,/help/facts",
        "zenyangxiesuqiu,/help/request",
        "忘记密码,/help/account"
    })
    void a_topic_is_found_in_words_of_ones_own(String words, String address) {
        assertThat(visitor.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .body())
                .contains("href=\"" + address + "\"");
    }

    @Test
    void a_page_without_laws_says_how_to_have_some() {
        assertThat(visitor.get("/laws").body()).contains("还没有法规文本", "XINMIAO_SEARCH_LAWS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: Marks, zh: 甲, en: a, text: [{zh: 乙, en: b}]}",
                "{id: marks, zh: 甲, en: a, text: [{zh: 乙, en: b}], links: [{to: 'https://example.com', zh: 丙, en: c}]}",
                "{id: marks, zh: 甲, en: a, text: [{zh: 乙}]}",
                "{id: marks, zh: 甲, en: a, text: [{zh: 乙, en: b}], other: x}"
            })
    void a_file_that_cannot_be_shown_is_refused_with_its_place(String topic, @TempDir Path packs) throws IOException {
        Path zone = Files.createDirectory(packs.resolve("small"));
        Files.writeString(zone.resolve("pack.yaml"), "id: small\nname: {zh: 小, en: small}\n");
        Files.writeString(zone.resolve("help.yaml"), "topics:\n  - " + topic + "\n");

        assertThatThrownBy(() -> HelpTopics.load(Pack.open(packs, "small")))
                .isInstanceOf(InvalidPackException.class)
                .hasMessageContaining("help.yaml:2");
    }
}
