package dev.xinmiao.zone.benefit.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentNumberTest {
    private static final String NUMBER = PaymentNumber.of(LocalDate.of(2026, 6, 30), 123);

    @Test
    void a_number_carries_its_day_and_a_check_character() {
        assertThat(NUMBER).startsWith("ZF20260630000123").hasSize(17);
        assertThat(PaymentNumber.isOne(NUMBER)).isTrue();
        assertThat(PaymentNumber.isOne(PaymentNumber.of(LocalDate.of(2026, 12, 31), 123_456_789)))
                .isTrue();
        assertThat(PaymentNumber.isOne("")).isFalse();
        assertThat(PaymentNumber.isOne(NUMBER.toLowerCase())).isFalse();
    }

    @Test
    void one_wrong_digit_or_two_changed_places_are_found() {
        for (int i = 2; i < NUMBER.length() - 1; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = NUMBER.substring(0, i) + digit + NUMBER.substring(i + 1);
                assertThat(PaymentNumber.isOne(wrong)).as(wrong).isEqualTo(wrong.equals(NUMBER));
            }
            if (i < NUMBER.length() - 2) {
                String swapped =
                        NUMBER.substring(0, i) + NUMBER.charAt(i + 1) + NUMBER.charAt(i) + NUMBER.substring(i + 2);
                assertThat(PaymentNumber.isOne(swapped)).as(swapped).isEqualTo(swapped.equals(NUMBER));
            }
        }
    }
}
