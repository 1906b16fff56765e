package dev.xinmiao.zone.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.form.Field.Choice;
import dev.xinmiao.zone.form.Field.Type;
import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTest {
    private static Field field(Type type, Choice... choices) {
        return new Field(
                "key",
                new Bilingual("问", "Q"),
                new Bilingual("", ""),
                type,
                true,
                100,
                null,
                null,
                List.of(choices),
                null,
                "");
    }

    @Test
    void an_answer_is_shown_as_people_read_it() {
        assertThat(field(Type.YES_NO).shown("true")).isEqualTo(new Bilingual("是", "yes"));
        assertThat(field(Type.YES_NO).shown("false").zh()).isEqualTo("否");
        assertThat(field(Type.CHOICE, new Choice("a", new Bilingual("甲", "A")))
                        .shown("a")
                        .zh())
                .isEqualTo("甲");
        assertThat(field(Type.TEXT).shown("true").zh()).isEqualTo("true");
    }
}
