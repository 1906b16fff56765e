package dev.xinmiao.zone.intake.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.Xinmiao;
import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.identity.PreparedSignIns;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The import as an officer walks through it, without script. */
@SpringBootTest(classes = Xinmiao.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportPagesTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    // Kept: the program that the next test shares writes into it for as long as it lives.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database.register(registry);
        registry.add("xinmiao.data", () -> data.toString());
        registry.add("xinmiao.packs", () -> Path.of("../packs").toAbsolutePath().toString());
        registry.add("xinmiao.enterprises", () -> 0);
    }

    private static final String FILE = """
            统一社会信用代码,企业名称,年度,营业收入(万元),职工总数,联系人
            91320583MA1A2B3C63,昆山甲有限公司,2025,4000,120,甲
            91320583MA0000007R,昆山乙有限公司,2025,约五百,-3,乙
            91320583MA0000007X,昆山丙有限公司,2025,1,2,丙
            """;

    @LocalServerPort
    int port;

    @Autowired
    PreparedSignIns signIns;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void signIn() throws Exception {
        String[] line = signIns.lines().getFirst().split("\\s+", 3);
        String token = token(get("/sign-in").body());
        assertThat(post("/sign-in", Map.of("username", line[0], "password", line[1], "_csrf", token))
                        .statusCode())
                .isEqualTo(200);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A form of a page, sent as it stands. */
    private HttpResponse<String> press(String page, String action) throws IOException, InterruptedException {
        return post(action, Map.of("_csrf", token(page)));
    }

    private HttpResponse<String> upload(String mapping, String content) throws IOException, InterruptedException {
        return upload(mapping, content, "");
    }

    /** @param parts further parts of the form, in full */
    private HttpResponse<String> upload(String mapping, String content, String parts)
            throws IOException, InterruptedException {
        String token = token(get("/imports/new").body());
        String boundary = "----a-boundary";
        String body = part(boundary, "name=\"_csrf\"", token) + part(boundary, "name=\"mapping\"", mapping)
                + part(boundary, "name=\"file\"; filename=\"年报.csv\"", content) + parts + "--" + boundary + "--\r\n";
        return browser.send(
                HttpRequest.newBuilder(at("/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String part(String boundary, String disposition, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private static String token(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private String settled(String path) throws IOException, InterruptedException {
        String page = get(path).body();
        for (int i = 0; i < 600 && page.contains("id=\"import-progress\""); i++) {
            Thread.sleep(100);
            page = get(path).body();
        }
        return page;
    }

    /** All fields of the form of columns as they stand. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher select = Pattern.compile("<select[^>]* name=\"([^\"]+)\".*?</select>", Pattern.DOTALL)
                .matcher(page);
        while (select.find()) {
            Matcher selected =
                    Pattern.compile("<option value=\"([^\"]*)\"[^>]* selected").matcher(select.group());
            fields.put(select.group(1), selected.find() ? selected.group(1) : "");
        }
        Matcher input = Pattern.compile("<input id=\"(name|otherwise)\"[^>]* value=\"([^\"]*)\"")
                .matcher(page);
        while (input.find()) {
            fields.put(input.group(1), input.group(2));
        }
        fields.put("_csrf", token(page));
        return fields;
    }

    @Test
    void a_file_is_guessed_tried_committed_and_undone() throws Exception {
        HttpResponse<String> columns = upload("", FILE);
        assertThat(columns.uri().getPath()).matches("/imports/[0-9]+/mapping");
        Map<String, String> fields = fields(columns.body());
        assertThat(fields)
                .containsEntry("c0.as", "credit-code")
                .containsEntry("c1.as", "name")
                .containsEntry("c2.as", "year")
                .containsEntry("c3.as", "fact:revenue")
                .containsEntry("c3.unit", "万元")
                .containsEntry("c4.as", "fact:staff.total")
                .containsEntry("c5.as", "ignore");

        HttpResponse<String> tried = post(columns.uri().getPath(), fields);
        String path = tried.uri().getPath();
        String page = settled(path);
        assertThat(page)
                .contains("共 3 行 = 收下 2 行 + 未收 1 行")
                .contains("不应小于 0", "读不出数")
                .contains("校验位应为");

        press(page, path + "/commit");
        page = settled(path);
        assertThat(page).contains("已经记入").contains("Recorded");

        page = press(page, path + "/undo").body();
        assertThat(page).contains("这次导入已撤销");
        assertThat(get("/imports").body()).contains("年报.csv", "已撤销");
    }

    @Test
    void what_is_wrong_with_the_columns_is_said_and_the_choices_are_kept() throws Exception {
        HttpResponse<String> columns = upload("", FILE);
        Map<String, String> fields = fields(columns.body());
        fields.put("c4.unit", "亿元");
        fields.put("c5.as", "fact:revenue");
        fields.put("c4.zero", "missing");

        HttpResponse<String> again = post(columns.uri().getPath(), fields);

        assertThat(again.body()).contains("单位“亿元”不适用于“职工总数”").contains("与“营业收入(万元)”列对应同一事实");
        assertThat(fields(again.body())).containsEntry("c4.unit", "亿元").containsEntry("c5.as", "fact:revenue");
        assertThat(again.body()).containsPattern("name=\"c4.zero\"[^>]* checked");
    }

    @Test
    void the_columns_are_shown_as_in_the_mapping_in_use_and_keep_what_the_form_cannot_show() throws Exception {
        String own = """
                name: 年报
                source: annual-report
                files:
                  - match: [企业名称, 年度]
                    subject: {creditCode: 统一社会信用代码, name: 企业名称}
                    period: {year: 年度}
                    columns:
                      营业收入(万元): {fact: revenue.main, also: [revenue], unit: 千元, zero: missing}
                      职工总数: ignore
                      联系人: ignore
                """;
        HttpResponse<String> tried =
                upload("", FILE, part("----a-boundary", "name=\"mappingFile\"; filename=\"own.yaml\"", own));
        String path = tried.uri().getPath();
        settled(path);

        String job = get(path).body();
        String guessed = post(path + "/check", Map.of("mapping", "", "_csrf", token(job)))
                .body();
        assertThat(fields(guessed)).containsEntry("c3.as", "fact:revenue").containsEntry("c3.unit", "万元");
        assertThat(job).contains("href=\"" + path + "/mapping\"");
        String columns = get(path + "/mapping").body();

        Map<String, String> fields = fields(columns);
        assertThat(fields)
                .containsEntry("name", "年报")
                .containsEntry("source", "annual-report")
                .containsEntry("c0.as", "credit-code")
                .containsEntry("c1.as", "name")
                .containsEntry("c2.as", "year")
                .containsEntry("c3.as", "fact:revenue.main")
                .containsEntry("c3.unit", "千元")
                .containsEntry("c4.as", "ignore");
        assertThat(columns).containsPattern("name=\"c3.zero\"[^>]* checked");
        fields.put("c3.zero", "missing");
        fields.put("c4.as", "fact:staff.total");
        post(path + "/mapping", fields);
        settled(path);
        assertThat(get(path + "/mapping.yaml").body())
                .contains("fact: revenue.main", "- revenue", "unit: 千元", "zero: missing", "fact: staff.total");
    }

    @Test
    void the_error_list_can_be_taken_away_as_csv_and_as_workbook() throws Exception {
        HttpResponse<String> columns = upload("", FILE);
        String path =
                post(columns.uri().getPath(), fields(columns.body())).uri().getPath();
        settled(path);

        HttpResponse<String> csv = get(path + "/errors.csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(csv.body()).startsWith("\uFEFF").contains("91320583MA0000007X");
        assertThat(get(path + "/errors.xlsx").body()).startsWith("PK");
        assertThat(get(path + "/mapping.yaml").body()).contains("fact: staff.total");
    }

    @Test
    void a_file_of_a_heading_alone_says_so_and_offers_nothing_to_commit() throws Exception {
        HttpResponse<String> columns = upload("", FILE.lines().findFirst().orElseThrow() + "\n");

        String page = settled(
                post(columns.uri().getPath(), fields(columns.body())).uri().getPath());

        assertThat(page).contains("没有可记入的行", "表头下面没有数据行", "共 0 行").doesNotContain("/commit\"");
    }

    @Test
    void a_file_that_is_no_table_is_refused_with_a_sentence_and_kept_nowhere() throws Exception {
        HttpResponse<String> page = upload("", "%PDF-1.7 …");

        assertThat(page.body()).contains("这不是表格文件，内容是 PDF").contains("请导入 .csv");
        String path = page.uri().getPath().replace("/mapping", "");
        assertThat(press(page.body(), path + "/discard").body()).contains("已放弃");
    }

    @Test
    void a_shipped_mapping_goes_straight_to_the_trial_run_and_says_what_it_misses() throws Exception {
        HttpResponse<String> page = upload("listed-companies", FILE);

        assertThat(settled(page.uri().getPath())).contains("前 20 行里找不到表头").contains("报告年份");
    }

    @Test
    void an_unfit_mapping_of_ones_own_is_refused_and_leaves_the_shipped_one_of_its_name_alone() throws Exception {
        String unfit = """
                name: listed-companies
                source: annual-report
                files:
                  - match: [企业名称]
                    subject: {name: 企业名称}
                    period: {year: 年份}
                    columns:
                      职工总数: {fact: staff.totall}
                """;

        HttpResponse<String> refused =
                upload("", FILE, part("----a-boundary", "name=\"mappingFile\"; filename=\"own.yaml\"", unfit));

        assertThat(refused.body()).contains("映射不合事实字典").contains("staff.totall");
        assertThat(settled(upload("listed-companies", FILE).uri().getPath())).contains("前 20 行里找不到表头");
    }

    @Test
    void a_mapping_file_that_is_no_text_is_refused_in_a_sentence() throws Exception {
        HttpResponse<String> refused = upload(
                "", FILE, part("----a-boundary", "name=\"mappingFile\"; filename=\"own.yaml\"", "PNG\u0000\u0001"));

        assertThat(refused.body()).contains("映射文件有误").contains("this is not YAML");
    }

    @Test
    void no_file_is_said_at_the_form() throws Exception {
        assertThat(upload("", "").body()).contains("没有选择文件");
    }

    @Test
    void nobody_else_sees_imports() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();

        HttpResponse<String> page =
                stranger.send(HttpRequest.newBuilder(at("/imports")).build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }
}
