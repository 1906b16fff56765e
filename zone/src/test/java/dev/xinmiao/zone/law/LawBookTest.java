package dev.xinmiao.zone.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.law.Law.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LawBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static LawRecord version(String title, @Nullable String date, String last) {
        return new LawRecord(
                title, date == null ? null : LocalDate.parse(date), "法律", "全国", LawText.of("第一条 育苗。\n\n" + last));
    }

    private static String states(LawBook book, String day) {
        return book.all().stream()
                .map(law -> law.date() + " " + law.on(LocalDate.parse(day)))
                .toList()
                .toString();
    }

    @Test
    void a_version_is_in_force_from_its_date_until_the_next_begins() {
        LawBook book = new LawBook(List.of(
                version("苗圃法", "2024-05-01", "第二条 本法自2020年1月1日起施行。"),
                version("苗圃法", "2020-01-01", "第二条 本法自2020年1月1日起施行。")));

        assertThat(states(book, "2019-12-31")).isEqualTo("[2020-01-01 NOT_YET, 2024-05-01 NOT_YET]");
        assertThat(states(book, "2024-04-30")).isEqualTo("[2020-01-01 IN_FORCE, 2024-05-01 NOT_YET]");
        assertThat(states(book, "2024-05-01")).isEqualTo("[2020-01-01 SUPERSEDED, 2024-05-01 IN_FORCE]");
    }

    @Test
    void an_old_version_stays_in_force_until_the_day_that_the_new_text_names() {
        LawBook book = new LawBook(List.of(
                version("苗圃法", "2009-08-27", "第二条 本法自1986年10月1日起施行。"),
                version("苗圃法", "2024-11-08", "第二条 本法自2025年7月1日起施行。")));

        assertThat(states(book, "2025-06-30")).isEqualTo("[2009-08-27 IN_FORCE, 2024-11-08 NOT_YET]");
        assertThat(states(book, "2025-07-01")).isEqualTo("[2009-08-27 SUPERSEDED, 2024-11-08 IN_FORCE]");
    }

    @Test
    void without_a_date_it_is_in_force_only_if_it_is_the_only_version() {
        LawBook book = new LawBook(
                List.of(version("苗圃法", null, ""), version("苗圃法", "2024-11-08", ""), version("浇水法", null, "")));

        for (String day : List.of("1990-01-01", "2024-11-08", "2030-01-01")) {
            assertThat(states(book, day)).startsWith("[null UNKNOWN").endsWith("null IN_FORCE]");
        }
        assertThat(book.on(DAY)).extracting(Law::date).containsExactly(LocalDate.of(2024, 11, 8), null);
        Law undated = book.all().getFirst();
        assertThat(book.inForce(undated, DAY)).contains(book.all().get(1));
        assertThat(book.versions(undated)).extracting(Law::date).containsExactly(LocalDate.of(2024, 11, 8), null);
    }

    @Test
    void a_day_that_no_calendar_has_leaves_the_date_to_count() {
        LawBook book = new LawBook(List.of(version("苗圃法", "2024-11-08", "第二条 本法自2025年2月30日起施行。")));

        assertThat(book.all().getFirst().from()).isEqualTo(LocalDate.of(2024, 11, 8));
    }

    @Test
    void one_title_in_two_regions_is_two_laws() {
        LawRecord national = version("苗圃法", "2024-11-08", "");
        LawBook book = new LawBook(
                List.of(national, new LawRecord("苗圃法", LocalDate.of(2010, 1, 1), "地方性法规", "山东", national.text())));

        assertThat(book.on(DAY)).hasSize(2).allMatch(law -> law.on(DAY) == State.IN_FORCE);
    }

    @Test
    void of_real_laws_one_version_at_most_is_in_force_and_each_line_is_placed() {
        Path file = Path.of(System.getProperty("xinmiao.shared", "../../shared"), "data/laws/laws.jsonl.gz");
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> file + " is not here: skipped");

        LawFile.Content content = new LawFile(file).read();
        LawBook book = new LawBook(content.records());

        // Three laws stand in it twice, in two categories.
        assertThat(content.faulty()).isEqualTo(3);
        assertThat(book.all()).hasSize(710);
        assertThat(book.all())
                .allSatisfy(law -> assertThat(
                                book.versions(law).stream().filter(version -> version.on(DAY) == State.IN_FORCE))
                        .hasSizeLessThanOrEqualTo(1));
        assertThat(book.on(DAY)).allMatch(law -> law.on(DAY) == State.IN_FORCE);
        Law company = book.on(DAY).stream()
                .filter(law -> law.title().equals("公司法"))
                .findFirst()
                .orElseThrow();
        assertThat(company.from()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(book.versions(company)).hasSize(2);
        Entry entry = LawEntries.entry(company);
        assertThat(entry.otherNames()).containsExactly("中华人民共和国公司法");
        assertThat(entry.text()).doesNotContain("<!--", "##").contains("\n第四条　");
        assertThat(Stream.of("第四条　", "第二百六十六条　").map(company.text()::anchorOf)).containsExactly("第四条", "第二百六十六条");
    }
}
