package dev.xinmiao.zone.benefit.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class PaymentFileTest {
    private static final Payment PAYMENT = new Payment(
            1,
            7,
            PaymentNumber.of(LocalDate.of(2026, 6, 30), 1),
            42,
            5,
            new SubjectId(3),
            1,
            new AccountDetails("=昆山光电", "工商银行", "昆山支行", "6222020200000000123"),
            20_000_050,
            "dayawan-high-tech",
            "高新技术企业认定奖励",
            Payment.State.RELEASED,
            new Bilingual("", ""));

    @Test
    void the_csv_has_the_amount_to_the_fen_and_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaymentFile.csv(List.of(PAYMENT), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .last()
                .isEqualTo(PAYMENT.number()
                        + ",'=昆山光电,工商银行,昆山支行,6222020200000000123,200000.50,贰拾万元零伍角,高新技术企业认定奖励,dayawan-high-tech,42");
    }

    @Test
    void the_workbook_keeps_every_digit_of_the_account() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaymentFile.xlsx(List.of(PAYMENT), out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellAsString(4)).contains("6222020200000000123");
            assertThat(rows.get(1).getCellAsNumber(5)).contains(new BigDecimal("200000.50"));
        }
    }

    @Test
    void every_column_is_documented_in_its_order() throws IOException {
        String text = Files.readString(Path.of("../docs/payment-file.md"));
        int at = 0;
        for (String column : PaymentFile.COLUMNS) {
            int next = text.indexOf("| " + column + " ", at);
            assertThat(next).as(column).isGreaterThan(at);
            at = next;
        }
    }
}
