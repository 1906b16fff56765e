package dev.xinmiao.zone.benefit.payout;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.xinmiao.zone.kernel.SpreadsheetText;
import dev.xinmiao.zone.kernel.Yuan;
import dev.xinmiao.zone.kernel.YuanInWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 拨付文件 What the bank gets; docs/payment-file.md describes its columns. Accounts are texts: a number would lose digits. */
public final class PaymentFile {
    static final List<String> COLUMNS =
            List.of("付款编号", "收款人", "开户银行", "开户网点", "账号", "金额(元)", "金额大写", "用途", "条款", "奖补编号");
    private static final int AMOUNT = 5;
    /** Spreadsheet programs of the region read UTF-8 only behind this mark. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private PaymentFile() {}

    private static List<String> cells(Payment payment) {
        return List.of(
                payment.number(),
                payment.account().name(),
                payment.account().bank(),
                payment.account().branch(),
                payment.account().number(),
                Yuan.ofFen(payment.amount()).toBigDecimal().toPlainString(),
                YuanInWords.of(Yuan.ofFen(payment.amount())),
                payment.purpose(),
                payment.clause(),
                String.valueOf(payment.award()));
    }

    public static void csv(List<Payment> payments, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            writer.writeRecord(COLUMNS);
            for (Payment payment : payments) {
                writer.writeRecord(
                        cells(payment).stream().map(SpreadsheetText::harmless).toList());
            }
        }
    }

    public static void xlsx(List<Payment> payments, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Xinmiao", "1.0");
                Worksheet sheet = workbook.newWorksheet("拨付")) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            sheet.freezePane(1, 1);
            for (int row = 0; row < payments.size(); row++) {
                write(sheet, row + 1, payments.get(row));
            }
        }
    }

    private static void write(Worksheet sheet, int row, Payment payment) {
        List<String> cells = cells(payment);
        for (int column = 0; column < cells.size(); column++) {
            if (column == AMOUNT) {
                sheet.value(row, column, Yuan.ofFen(payment.amount()).toBigDecimal());
                sheet.style(row, column).format("0.00").set();
            } else {
                sheet.value(row, column, cells.get(column));
            }
        }
    }
}
