package dev.xinmiao.zone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.kernel.CreditCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final String ONE = "91320583MA1A2B3C63";
    private static final String OTHER = "91320583MA0000007R";

    private final Subjects subjects = new Subjects();

    private void row(@Nullable String code, @Nullable String name, Map<String, String> ids) {
        subjects.add(
                new SubjectIdentity(code == null ? null : CreditCode.of(code), name, ids), List.of(), Instant.EPOCH);
    }

    private List<String> labels() {
        return subjects.all().stream().map(Subjects.Subject::label).toList();
    }

    @Test
    void rows_that_share_any_number_or_the_name_speak_of_one_subject() {
        row(null, "甲（昆山）有限公司", Map.of("stock", "000001"));
        row(ONE, null, Map.of("stock", "000001"));
        row(null, "甲(昆山)有限公司", Map.of());

        assertThat(labels()).containsExactly(ONE);
        assertThat(subjects.all()).extracting(Subjects.Subject::name).containsExactly("甲（昆山）有限公司");
    }

    @Test
    void two_credit_codes_are_two_subjects_whatever_their_name() {
        row(ONE, "甲有限公司", Map.of());
        row(OTHER, "甲有限公司", Map.of());

        assertThat(labels()).containsExactly(ONE, OTHER);
    }
}
