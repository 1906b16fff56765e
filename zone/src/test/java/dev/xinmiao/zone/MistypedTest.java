package dev.xinmiao.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user types wrongly, and the two lines that answer. */
class MistypedTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            run --today nonsense,     --today 须为日期，如 2026-11-26，而不是 “nonsense”。, '--today takes a date like 2026-11-26, not “nonsense”.'
            run --today 2026-02-30,   --today 须为日期，如 2026-11-26，而不是 “2026-02-30”。, '--today takes a date like 2026-11-26, not “2026-02-30”.'
            run --port abc,           --port 须为整数，而不是 “abc”。, '--port takes a whole number, not “abc”.'
            run --port 70000,         --port 须在 0 至 65535 之间。, --port is between 0 and 65535.
            run --port,               须给出 --port N。, Give --port N.
            run --port 1 --port 2,    --port 只能给出一次。, --port may be given once only.
            run --enterprises x,      --enterprises 须为整数，而不是 “x”。, '--enterprises takes a whole number, not “x”.'
            run --enterprises -1,     --enterprises 不能为负；0 为真实园区。, --enterprises is not negative; 0 is a real zone.
            run --tday 2026-11-26,    不认识 “--tday”、“2026-11-26”。, 'Not known here: “--tday”, “2026-11-26”.'
            evaluate --facts a.csv --mapping m --out o, 须给出 --as-of DATE。, Give --as-of DATE.
            frobnicate,               不认识 “frobnicate”。, Not known here: “frobnicate”.
            """)
    void is_answered_in_both_languages_with_what_is_expected(String typed, String zh, String en) {
        var complained = new StringWriter();
        int exitCode = Xinmiao.commandLine().setErr(new PrintWriter(complained)).execute(typed.split(" "));

        assertThat(exitCode).isEqualTo(2);
        assertThat(complained.toString().lines()).containsExactly(zh + "全部选项见 --help。", en + " All options: --help.");
    }

    @Test
    void a_pack_that_is_not_there_is_one_sentence_and_no_trace_of_the_program() {
        var complained = new StringWriter();
        int exitCode =
                Xinmiao.commandLine().setErr(new PrintWriter(complained)).execute("search", "高企", "--zone", "atlantis");

        assertThat(exitCode).isEqualTo(2);
        assertThat(complained.toString())
                .contains("there is no pack 'atlantis'")
                .doesNotContain("\tat ");
    }
}
