package dev.xinmiao.zone.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n", "😀😀😀", "！！！？？？", "\uD83D"})
    void nothing_and_signs_alone_are_no_letter(String text) {
        assertThat(new Letter("停水", text, "").cleaned().faults()).containsOnlyKeys("text");
        assertThat(new Letter(text, "园区停水三天了", "").cleaned().faults()).containsOnlyKeys("subject");
    }

    @Test
    void what_is_too_long_is_said_with_its_length_and_kept() {
        Letter letter = new Letter("停水", "水".repeat(5_001), "1".repeat(81)).cleaned();

        assertThat(letter.faults()).containsOnlyKeys("text", "contact");
        assertThat(String.valueOf(letter.faults().get("text"))).contains("5001", "5000");
        assertThat(letter.text()).hasSize(5_001);
        assertThat(new Letter("停水", "😀水".repeat(2_500), "").cleaned().faults()).isEmpty();
    }

    @Test
    void control_characters_go_and_lines_stay() {
        assertThat(new Letter("a\nb\u0000", "一\r\n二\u0007\r三", " x ").cleaned())
                .isEqualTo(new Letter("a b", "一\n二\n三", "x"));
    }

    @Test
    void a_number_with_a_digit_wrong_is_none() {
        String number = new RequestNumber(2026, 12).toString();

        assertThat(number).matches("R2026-0000012-\\d");
        assertThat(RequestNumber.parse(number)).contains(new RequestNumber(2026, 12));
        assertThat(RequestNumber.parse(number.replace("12", "13"))).isEmpty();
        assertThat(RequestNumber.parse(number.substring(1))).isEqualTo(Optional.empty());
    }

    /** Every state against every event. */
    @Test
    void nothing_is_answered_before_it_is_with_a_desk_and_what_has_ended_can_only_be_opened_again() {
        List<RequestEvent> events = List.of(
                new RequestEvent.Sent("", "", ""),
                new RequestEvent.Filed("a", "b", null, 0, ""),
                new RequestEvent.SentBack(""),
                new RequestEvent.Answered(""),
                new RequestEvent.Closed(""),
                new RequestEvent.Reopened(""));

        assertThat(events.stream().map(RequestEvent::getClass))
                .hasSize(RequestEvent.class.getPermittedSubclasses().length);
        assertThat(allowed(RequestState.TO_SORT, events)).containsExactly("Filed", "Closed");
        assertThat(allowed(RequestState.AT_DESK, events)).containsExactly("Filed", "SentBack", "Answered", "Closed");
        assertThat(allowed(RequestState.ANSWERED, events)).containsExactly("Reopened");
        assertThat(allowed(RequestState.CLOSED, events)).containsExactly("Reopened");
        assertThat(Arrays.stream(RequestState.values()).filter(RequestState::isOver))
                .containsExactlyElementsOf(EnumSet.of(RequestState.ANSWERED, RequestState.CLOSED));
    }

    private static List<String> allowed(RequestState state, List<RequestEvent> events) {
        return events.stream()
                .filter(state::allows)
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
