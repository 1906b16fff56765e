package dev.xinmiao.zone.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.assistant.DailyReckoning;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.fact.SubjectRegistry;
import dev.xinmiao.zone.identity.Duties;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.search.Findable;
import dev.xinmiao.zone.search.ZoneIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Synonyms and saved searches over HTTP, without script: by whom, in use at once, taken back, and told of. */
@SpringBootTest(
        classes = {Xinmiao.class, SearchWordsPagesTest.Added.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SearchWordsPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    private static final String PAGE = "/search/synonyms";
    private static final Map<String, Browser> BROWSERS = new LinkedHashMap<>();
    private static final List<Entry> NOTICES = new CopyOnWriteArrayList<>();

    @TestConfiguration
    static class Added {
        @Bean
        Findable notices() {
            return new Findable() {
                @Override
                public String kind() {
                    return "notice";
                }

                @Override
                public List<Entry> entries() {
                    return List.copyOf(NOTICES);
                }

                @Override
                public Object stamp() {
                    return NOTICES.size();
                }
            };
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data);
        registry.add("xinmiao.enterprises", () -> 0);
        registry.add("xinmiao.today", () -> "2026-06-30");
    }

    @BeforeAll
    static void peopleAndANotice(
            @LocalServerPort int port,
            @Autowired SubjectRegistry subjects,
            @Autowired Duties duties,
            @Autowired ZoneIndex index,
            @Autowired TransactionTemplate transaction) {
        List<SubjectId> ids = transaction.execute(_ -> subjects.resolve(List.of(
                new SubjectIdentity(code("91320583MA1QUET01"), "昆山甲有限公司", Map.of()),
                new SubjectIdentity(code("91320583MA1QUET02"), "昆山乙有限公司", Map.of()))));
        account("li", "MEMBER", ids.get(0).value());
        account("rival", "MEMBER", ids.get(1).value());
        for (String officer : List.of("editor", "idle", "chief")) {
            account(officer, "OFFICER", null);
        }
        duties.give("service", "editor", null, null);
        duties.grant("chief", Duty.SUPERVISOR);
        account("bank", "PARTNER", null);
        account("keeper", "SYSTEM", null);
        for (String name : List.of("li", "rival", "editor", "idle", "chief", "bank", "keeper")) {
            BROWSERS.put(name, new Browser(port).signedInAs(name, "secret"));
        }
        BROWSERS.put("visitor", new Browser(port));
        NOTICES.add(notice("starship", "星舰补给站开放公告"));
        await(() -> index.state() == ZoneIndex.State.COMPLETE
                && page("visitor", find("星舰")).contains("星舰补给站"));
    }

    private static Entry notice(String id, String title) {
        return notice(id, title, null);
    }

    private static Entry notice(String id, String title, @Nullable LocalDate until) {
        return new Entry(
                "notice:" + id,
                "notice",
                title,
                List.of(),
                "",
                "/notices/" + id,
                Map.of(),
                Set.of(Entry.EVERYBODY),
                null,
                until,
                0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static CreditCode code(String seventeen) {
        return CreditCode.of(seventeen + CreditCode.checkCharacter(seventeen + "0"));
    }

    private static void account(String username, String role, @Nullable Long enterprise) {
        database.jdbc()
                .sql("""
                        insert into account (username, name, password_hash, role, enterprise, organisation)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        username, username, "{noop}secret", role, enterprise, role.equals("PARTNER") ? "银行" : null))
                .update();
    }

    private static Browser by(String name) {
        return Objects.requireNonNull(BROWSERS.get(name), name);
    }

    private static String find(String query) {
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** Without the marks of what was met, which cut titles into pieces. */
    private static String page(String who, String path) {
        Browser.Answer answer = by(who).get(path);
        assertThat(answer.status()).as("%s by %s: %s", path, who, answer.body()).isEqualTo(200);
        return answer.body().replaceAll("</?mark>", "");
    }

    private static Browser.Answer preview(String replaced, String words, String query) {
        return by("editor").post(PAGE, PAGE + "/preview", Map.of("replaced", replaced, "words", words, "q", query));
    }

    private static Browser.Answer use(String replaced, String words, String why) {
        return by("editor")
                .post(
                        PAGE,
                        PAGE,
                        Map.of("replaced", replaced, "words", words, "why", why, "seen", String.valueOf(versions())));
    }

    private static int versions() {
        return database.jdbc()
                .sql("select count(*) from synonym_version")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static String first(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }

    @Test
    void only_the_desk_and_supervisors_change_synonyms() {
        for (String who : List.of("editor", "chief")) {
            assertThat(page(who, PAGE)).contains("高新技术企业", "内容包");
            assertThat(page(who, "/search")).contains("href=\"" + PAGE + "\"");
        }
        for (String who : List.of("idle", "li", "bank", "keeper")) {
            assertThat(by(who).get(PAGE).status()).as(who).isEqualTo(403);
            for (String path : List.of(PAGE, PAGE + "/preview", PAGE + "/undo")) {
                assertThat(by(who).post("/help", path, Map.of("words", "甲词、乙词", "why", "x", "number", "1"))
                                .status())
                        .as(who)
                        .isEqualTo(403);
            }
            assertThat(page(who, "/search")).doesNotContain("href=\"" + PAGE + "\"");
        }
        assertThat(by("visitor").get(PAGE).location()).endsWith("/sign-in");
    }

    @Test
    void a_change_is_looked_at_works_at_once_and_is_taken_back() {
        String asked = find("蟠桃盛会");
        assertThat(page("visitor", asked)).doesNotContain("星舰补给站");
        assertThat(page("visitor", find("蟠桃盛会"))).contains("没有找到");
        assertThat(page("editor", PAGE)).contains("蟠桃盛会");

        Browser.Answer preview = preview("", "蟠桃盛会\n星舰补给站", "蟠桃盛会");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("新进前五", "星舰补给站开放公告", "2 次");
        assertThat(page("visitor", asked)).as("not in use yet").doesNotContain("星舰补给站");

        assertThat(use("", "蟠桃盛会\n星舰补给站", " ").status()).isEqualTo(422);
        assertThat(use("", "蟠桃盛会\n星舰补给站", "访客这样说").location()).endsWith(PAGE + "?changed");
        assertThat(page("visitor", asked)).contains("星舰补给站", "蟠桃盛会→星舰补给站");
        String list = page("editor", PAGE);
        assertThat(list).contains("蟠桃盛会、星舰补给站", "访客这样说");
        int number = Integer.parseInt(first(list, "name=\"number\" value=\"(\\d+)\""));

        // The same form once more changes nothing; another that had seen less is told.
        Map<String, String> again = Map.of("words", "蟠桃盛会\n星舰补给站", "why", "访客这样说", "seen", String.valueOf(number - 1));
        assertThat(by("editor").post(PAGE, PAGE, again).status()).isEqualTo(302);
        assertThat(versions()).isEqualTo(number);
        Browser.Answer late = by("chief").post(PAGE, PAGE, again);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("刚才已有人改过同义词");

        Map<String, String> undo = Map.of("number", String.valueOf(number));
        assertThat(by("chief").post(PAGE, PAGE + "/undo", undo).location()).endsWith(PAGE + "?undone");
        assertThat(page("visitor", asked)).doesNotContain("星舰补给站");
        assertThat(versions()).as("an undo is a version too").isEqualTo(number + 1);
        assertThat(by("chief").post(PAGE, PAGE + "/undo", undo).body()).contains("已经撤销");
        assertThat(versions()).isEqualTo(number + 1);
        assertThat(database.jdbc()
                        .sql(
                                "select actor || ' ' || action || ' ' || object from audit_pending where object like 'synonyms/%'"
                                        + " union all select (record::json ->> 'actor') || ' ' || (record::json ->> 'action') || ' ' ||"
                                        + " (record::json ->> 'object') from audit_record where record::json ->> 'object' like 'synonyms/%'")
                        .query((row, _) -> row.getString(1))
                        .list())
                .contains("editor synonym-change synonyms/" + number, "chief synonym-undo synonyms/" + (number + 1));
    }

    @Test
    void a_group_of_the_pack_is_changed_removed_and_comes_back() {
        String list = page("editor", PAGE);
        assertThat(list).contains("公章、印章刻制");

        Browser.Answer removal =
                by("editor").post(PAGE, PAGE + "/preview", Map.of("replaced", "公章\n印章刻制", "remove", "true"));
        assertThat(removal.status()).isEqualTo(200);
        assertThat(removal.body()).contains("<s>公章、印章刻制</s>", "name=\"remove\" value=\"true\"");

        assertThat(use("公章\n印章刻制", "公章\n印章刻制\n刻章", "口语").status()).isEqualTo(302);
        assertThat(page("editor", PAGE)).contains("公章、印章刻制、刻章");
        String number = first(page("editor", PAGE), "name=\"number\" value=\"(\\d+)\"");
        assertThat(by("editor")
                        .post(PAGE, PAGE + "/undo", Map.of("number", number))
                        .status())
                .isEqualTo(302);
        assertThat(page("editor", PAGE)).containsPattern("<th[^>]*>公章、印章刻制</th>\\s*<td[^>]*>内容包");
    }

    @Test
    void bad_words_are_answered_with_what_to_mend() {
        assertThat(preview("", "", "")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("请至少写两个词");
        });
        assertThat(preview("", "落户，，人才引进", "").body()).contains("第 2 个词是空的", "落户，，人才引进");
        assertThat(preview("", "落户、高企", "").body()).contains("“高企”已在另一组里");
        assertThat(preview("", "落户、" + "长".repeat(199), "").body()).contains("最多 200 个");
        assertThat(preview("没有、这组", "落户、迁入", "").body()).contains("已不在用");
        assertThat(use("", "落户、人才引进", "因".repeat(201)).body()).contains("理由有 201 个字");
        assertThat(preview("", "<b>、<i>落户", "").body()).doesNotContain("<i>落户");
        assertThat(page("editor", PAGE)).doesNotContain("人才引进</th>");
    }

    @Test
    void queries_are_counted_without_whoever_asked() {
        page("li", find("魑魅魍魉"));
        page("rival", find("魑魅魍魉") + "&kind=item");
        page("rival", find("魑魅魍魉"));
        page("li", find("电话13800138000"));
        page("li", find("91320583MA1QUET01X"));

        assertThat(page("editor", PAGE)).contains("魑魅魍魉").doesNotContain("13800138000", "ma1quet01x");
        List<String> kept = database.jdbc()
                .sql("select text || ' ' || asked || ' ' || hits from query_count")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(kept).contains("魑魅魍魉 2 0").noneMatch(text -> text.contains("138001") || text.contains("quet01"));
        assertThat(database.jdbc()
                        .sql(
                                "select column_name::text from information_schema.columns where table_name = 'query_count'")
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrder("day", "text", "asked", "hits");
    }

    @Test
    void a_saved_search_tells_of_what_is_new_and_of_nobody_elses(@Autowired ApplicationContext context) {
        String saved = "/search/saved";
        assertThat(by("visitor").get(saved).location()).endsWith("/sign-in");
        assertThat(by("visitor").get(find("月球港")).body()).doesNotContain("action=\"" + saved);
        NOTICES.add(notice("moon-1", "月球港一期公示"));
        await(() -> page("li", find("月球港")).contains("月球港一期公示"));
        for (String who : List.of("li", "rival")) {
            assertThat(by(who).post(find("月球港"), saved, Map.of("q", "月球港", "kind", "notice"))
                            .location())
                    .endsWith(saved + "?saved");
        }
        assertThat(page("li", saved)).contains("月球港", "公示", "没有新结果");

        NOTICES.add(notice("moon-2", "月球港二期公示"));
        await(() -> page("li", find("月球港")).contains("月球港二期公示"));
        assertThat(page("li", saved)).contains("1 项新结果", "月球港二期公示").doesNotContain("月球港一期公示");
        assertThat(page("li", "/search")).contains("1 项新结果");
        DailyReckoning.run(context);
        assertThat(page("rival", "/search")).as("reckoned behind the pages").contains("1 项新结果");

        String look = first(page("li", saved), "action=\"(/search/saved/\\d+/look)\"");
        assertThat(by("rival").post(saved, look, Map.of()).status()).isEqualTo(404);
        assertThat(by("rival")
                        .post(saved, look.replace("look", "remove"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(page("li", saved)).contains("1 项新结果");
        assertThat(by("li").post(saved, look, Map.of()).location())
                .contains("/search?q=")
                .contains("kind=notice");
        assertThat(page("li", saved)).contains("没有新结果");
        assertThat(page("li", "/search")).doesNotContain("项新结果");
        assertThat(page("rival", saved)).contains("1 项新结果");

        assertThat(by("li").post(saved, look.replace("look", "remove"), Map.of())
                        .location())
                .endsWith(saved + "?removed");
        assertThat(page("li", saved)).contains("还没有保存检索");
        assertThat(by("li").post(saved, look, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void a_saved_search_keeps_that_it_looks_for_other_versions_too() {
        String saved = "/search/saved";
        NOTICES.add(notice("comet-1", "彗星港一期公示"));
        await(() -> page("li", find("彗星港")).contains("彗星港一期公示"));
        assertThat(page("li", find("彗星港") + "&superseded=true")).contains("name=\"superseded\" value=\"true\">\n");
        assertThat(by("li").post(find("彗星港"), saved, Map.of("q", "彗星港")).status())
                .isEqualTo(302);
        assertThat(by("li").post(find("彗星港"), saved, Map.of("q", "彗星港", "superseded", "true"))
                        .status())
                .isEqualTo(302);

        NOTICES.add(notice("comet-2", "彗星港二期公示", LocalDate.of(2001, 1, 1)));
        await(() -> page("li", find("彗星港") + "&superseded=true").contains("彗星港二期公示"));
        String both = page("li", saved);
        assertThat(both).contains("也找非现行版本", "1 项新结果", "没有新结果", "彗星港二期公示");
        // The newest stands first.
        String look = first(both, "action=\"(/search/saved/\\d+/look)\"");
        assertThat(by("li").post(saved, look, Map.of()).location()).endsWith("&superseded=true");
        for (int times = 0; times < 2; times++) {
            by("li").post(saved, first(page("li", saved), "action=\"(/search/saved/\\d+/remove)\""), Map.of());
        }
    }

    @Test
    void what_may_be_more_is_told_as_at_least() {
        for (int number = 1; number <= 120; number++) {
            NOTICES.add(notice("star-" + number, "流星港公示" + number));
        }
        await(() -> page("visitor", find("流星港")).contains("至少找到"));
        assertThat(page("visitor", find("流星港"))).containsPattern(" 1\\d\\d\\+</a>");
        assertThat(page("visitor", find("用电报装与增容协调")))
                .contains("<ol class=\"hits\"")
                .doesNotContain("至少");
    }

    @Test
    void thirty_are_enough_and_what_is_no_search_is_refused() {
        String saved = "/search/saved";
        for (int number = 1; number <= 30; number++) {
            assertThat(by("bank")
                            .post("/help", saved, Map.of("q", "补贴" + number))
                            .status())
                    .isEqualTo(302);
        }
        assertThat(by("bank").post(saved, saved, Map.of("q", "补贴30")).status())
                .as("the same once more")
                .isEqualTo(302);
        Browser.Answer refused = by("bank").post(saved, saved, Map.of("q", "补贴31"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("已保存 30 个检索").doesNotContain("补贴31");
        assertThat(by("keeper").post(saved, saved, Map.of("q", "？")).body()).contains("没有检索词");
        assertThat(by("keeper").post(saved, saved, Map.of("q", "长".repeat(201))).body())
                .contains("最多 200 个");
        assertThat(by("keeper")
                        .post(saved, saved, Map.of("q", "补贴", "kind", "no-such", "facet", "x", "value", "y"))
                        .status())
                .isEqualTo(302);
        assertThat(page("keeper", saved)).contains("no-such");
    }
}
