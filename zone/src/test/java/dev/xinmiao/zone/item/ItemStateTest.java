package dev.xinmiao.zone.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemStateTest {
    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(textBlock = """
            DRAFT,        DRAFT,        false
            DRAFT,        UNDER_REVIEW, true
            DRAFT,        PUBLISHED,    false
            DRAFT,        SUSPENDED,    false
            DRAFT,        RETIRED,      false
            UNDER_REVIEW, DRAFT,        false
            UNDER_REVIEW, UNDER_REVIEW, false
            UNDER_REVIEW, PUBLISHED,    true
            UNDER_REVIEW, SUSPENDED,    false
            UNDER_REVIEW, RETIRED,      false
            PUBLISHED,    DRAFT,        false
            PUBLISHED,    UNDER_REVIEW, false
            PUBLISHED,    PUBLISHED,    false
            PUBLISHED,    SUSPENDED,    true
            PUBLISHED,    RETIRED,      true
            SUSPENDED,    DRAFT,        false
            SUSPENDED,    UNDER_REVIEW, false
            SUSPENDED,    PUBLISHED,    true
            SUSPENDED,    SUSPENDED,    false
            SUSPENDED,    RETIRED,      true
            RETIRED,      DRAFT,        false
            RETIRED,      UNDER_REVIEW, false
            RETIRED,      PUBLISHED,    false
            RETIRED,      SUSPENDED,    false
            RETIRED,      RETIRED,      false
            """)
    void every_pair_of_states_has_its_answer(ItemState from, ItemState to, boolean may) {
        assertThat(from.mayBecome(to)).isEqualTo(may);
    }
}
