package dev.xinmiao.zone.benefit.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.benefit.payout.ReceiptText.Line;
import dev.xinmiao.zone.benefit.payout.ReceiptText.Result;
import dev.xinmiao.zone.benefit.payout.ReceiptText.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String NUMBER = PaymentNumber.of(TODAY, 1);

    @Test
    void a_receipt_is_read_with_its_heading_its_quotes_and_both_languages() {
        List<Line> lines = ReceiptText.read(
                "\uFEFF付款编号,金额,结果,银行流水号,日期,退票原因\n%1$s,\"200,000.00\",PAID,B1,2026-06-30,\n\n%1$s,¥1.5,退票,B2,2026/06/29,\"账号,户名不符\""
                        .formatted(NUMBER),
                TODAY);
        assertThat(lines)
                .extracting(Line::said)
                .containsExactly(
                        new Said(NUMBER, 20_000_000, Result.PAID, "B1", TODAY, ""),
                        new Said(NUMBER, 150, Result.RETURNED, "B2", LocalDate.of(2026, 6, 29), "账号,户名不符"));
        assertThat(lines).extracting(Line::line).containsExactly(2, 4);
        assertThat(ReceiptText.read(NUMBER + "\t1\t成功\tB1\t2026-06-30", TODAY)
                        .getFirst()
                        .said())
                .isEqualTo(new Said(NUMBER, 100, Result.PAID, "B1", TODAY, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N,1.00,PAID,B1|只有 4 列",
                "ZF202606300000019,1.00,PAID,B1,2026-06-30|校验码不符",
                "N,1.005,PAID,B1,2026-06-30|到分为止",
                "N,0,PAID,B1,2026-06-30|大于零",
                "N,-5,PAID,B1,2026-06-30|大于零",
                "N,viel,PAID,B1,2026-06-30|金额“viel”",
                "N,1.00,OK,B1,2026-06-30|结果“OK”",
                "N,1.00,PAID,,2026-06-30|没有银行流水号",
                "N,1.00,PAID,B1,30.6.2026|日期",
                "N,1.00,PAID,B1,2026-07-01|不晚于今天"
            })
    void a_line_that_cannot_be_used_says_why(String line, String said) {
        assertThat(ReceiptText.read(line.replace("N", NUMBER), TODAY))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.said()).isNull();
                    assertThat(String.valueOf(read.fault())).contains(said);
                });
    }

    @Test
    void banks_write_in_either_encoding_and_what_is_no_text_is_refused() {
        assertThat(ReceiptText.decode("退票".getBytes(Charset.forName("GB18030"))))
                .contains("退票");
        assertThat(ReceiptText.decode("退票".getBytes(StandardCharsets.UTF_8))).contains("退票");
        assertThat(ReceiptText.decode(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
    }
}
