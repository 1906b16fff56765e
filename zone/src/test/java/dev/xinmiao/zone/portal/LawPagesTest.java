package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.search.ZoneIndex;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Laws over HTTP: read, found and asked about, the superseded ones never as valid. The last test changes the file. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LawPagesTest {
    private static final String SEARCHED = "霜藤苗圃贮水池容积";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static Browser visitor;
    private static Browser clerk;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
        registry.add(
                "xinmiao.search.laws",
                () -> write(
                        version("null", 30),
                        "no JSON",
                        version("\"2019-03-01\"", 40),
                        version("\"2025-03-01\"", 50),
                        version("\"2026-05-01\"", 60)));
    }

    /** The last of them is in force from 2027 only. */
    private static String version(String date, int size) {
        String begins = size == 60 ? "2027年1月1日" : "2019年3月1日";
        return """
                {"id":"D1","title":"霜藤苗圃条例","date":%s,"category":"行政法规","region":"全国","text":"# 中华人民共和国霜藤苗圃条例\\n\\n通过于某日\\n\\n<!-- INFO END -->\\n\\n## 第一章 总则\\n\\n第一条 为了规范霜藤苗圃，制定本条例。\\n\\n## 第二章 用水\\n\\n第二条 霜藤苗圃贮水池容积不得小于%d立方米。\\n\\n第三条 本条例自%s起施行。"}""".formatted(date, size, begins).strip();
    }

    private static Path write(String... lines) {
        try {
            return Files.writeString(data.resolve("laws.jsonl"), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void signIn(@LocalServerPort int port, @Autowired ZoneIndex index) {
        database.jdbc()
                .sql(
                        "insert into account (username, name, password_hash, role) values ('clerk', 'clerk', '{noop}secret', 'OFFICER')")
                .update();
        visitor = new Browser(port);
        clerk = new Browser(port).signedInAs("clerk", "secret");
        await(() -> index.state() == ZoneIndex.State.COMPLETE);
    }

    private static void await(BooleanSupplier wanted) {
        for (int i = 0; i < 600 && !wanted.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    private static String page(Browser browser, String path) {
        Browser.Answer answer = browser.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String search(String more) {
        return page(visitor, "/search?q=" + URLEncoder.encode(SEARCHED, StandardCharsets.UTF_8) + more);
    }

    /** Addresses of the hits or quotes that lead to laws, with their fragments. */
    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_list_shows_each_law_once_by_the_version_in_force() {
        String list = page(visitor, "/laws");
        assertThat(list).contains("霜藤苗圃条例", "行政法规", "2025年3月1日", "文件中的最新版", ">4<", "不是官方发布");
        assertThat(list).doesNotContain("2019年3月1日", "line 2");
        assertThat(page(visitor, "/laws?title=霜藤".replace("霜藤", "%E9%9C%9C%E8%97%A4")))
                .contains("霜藤苗圃条例");
        assertThat(page(visitor, "/laws?title=none&page=99")).contains("没有题名含“none”的法规");
        assertThat(page(visitor, "/laws?page=-7")).contains("霜藤苗圃条例");
    }

    @Test
    void an_officer_reads_which_lines_do_not_count() {
        assertThat(page(clerk, "/laws")).contains("有 1 处读不了", "laws.jsonl，第 2 行 line 2：不是 JSON。 this is not JSON");
    }

    @Test
    void a_law_is_shown_whole_with_its_articles_its_source_and_its_other_versions() {
        String valid = page(visitor, first(page(visitor, "/laws"), "href=\"(/laws/[0-9a-f]{12})\""));

        assertThat(valid)
                .contains("<h1>中华人民共和国霜藤苗圃条例</h1>", "文件中的最新版", "id=\"第二条\"", "id=\"第二章-用水\"", "href=\"#第二章-用水\"")
                .contains("容积不得小于50立方米", "来源没有给出时效状态", "其他版本", "通过于某日")
                .doesNotContain("INFO END", "已被 ");

        String superseded = page(visitor, first(valid, "<a href=\"(/laws/[0-9a-f]{12})\">2019年3月1日"));
        assertThat(superseded).contains("已被 2025年3月1日 版取代", "阅读现行版本", "容积不得小于40立方米", "class=\"status past\"");
        assertThat(page(visitor, first(superseded, "class=\"button\" href=\"(/laws/[0-9a-f]{12})\">")))
                .contains("容积不得小于50立方米");
        assertThat(page(visitor, first(valid, "<a href=\"(/laws/[0-9a-f]{12})\">2026年5月1日")))
                .contains("本版自 2027年1月1日 起施行", "阅读现行版本");
        assertThat(page(visitor, first(valid, "<a href=\"(/laws/[0-9a-f]{12})\">无日期")))
                .contains("本版没有日期", "阅读现行版本");
        assertThat(visitor.get("/laws/000000000000").status()).isEqualTo(404);
        assertThat(visitor.get("/laws/..%2Fetc").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void search_finds_the_version_in_force_and_leads_to_its_article() {
        String page = search("");

        assertThat(page).contains("不得小于50立方米").doesNotContain("40立方米", "30立方米", "60立方米", "不是现行版本");
        assertThat(page).contains("name=\"superseded\" value=\"true\">", "也找已被取代或尚未施行的版本");
        String address = first(page, "href=\"(/laws/[^\"]+)\"");
        assertThat(address).matches("/laws/[0-9a-f]{12}#" + URLEncoder.encode("第二条", StandardCharsets.UTF_8));
        assertThat(page.split("role=\"search\"", -1)).hasSize(2);
    }

    @Test
    void other_versions_are_found_only_by_who_asks_for_them_and_each_is_marked() {
        String page = search("&superseded=true");

        assertThat(page).contains("40立方米", "50立方米").contains("name=\"superseded\" value=\"true\" checked");
        assertThat(page.split("<small class=\"tag warn\">不是现行版本", -1)).hasSize(1 + 3);
        assertThat(page.replace("<mark>", "").replace("</mark>", ""))
                .contains("霜藤苗圃条例（2019年3月1日版）", "霜藤苗圃条例（无日期版）")
                .containsPattern(">\\s*霜藤苗圃条例\\s*</a>");
        assertThat(search("&superseded=true&kind=law&facet=law-category&value=%E8%A1%8C%E6%94%BF%E6%B3%95%E8%A7%84"))
                .contains("行政法规");
    }

    @Test
    void the_assistant_never_quotes_a_version_that_is_not_in_force() {
        String page = page(visitor, "/ask?q=" + URLEncoder.encode(SEARCHED + "是多少", StandardCharsets.UTF_8));

        assertThat(page).contains("容积不得小于50立方米", "%E7%AC%AC%E4%BA%8C%E6%9D%A1\"");
        assertThat(page).doesNotContain("40立方米", "30立方米", "60立方米");
        assertThat(page).doesNotContain("type=\"search\"");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_file_written_anew_is_noticed_while_the_program_runs() {
        String before = first(page(visitor, "/laws"), "href=\"(/laws/[0-9a-f]{12})\"");
        write(version("\"2025-03-01\"", 50), version("\"2026-06-01\"", 70));

        await(() -> search("").contains("70立方米"));
        assertThat(search("")).doesNotContain("50立方米");
        assertThat(page(visitor, before)).contains("已被 2026年6月1日 版取代");
    }
}
