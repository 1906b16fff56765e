package dev.xinmiao.decision.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInsTest {
    @ParameterizedTest
    @EnumSource(BuiltIns.Group.class)
    void a_group_defines_the_functions_that_it_names_and_no_other(BuiltIns.Group group) {
        assertThat(group.functions().keySet()).containsExactlyElementsOf(group.names);
    }
}
