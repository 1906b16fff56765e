package dev.xinmiao.zone.intake.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.xinmiao.zone.intake.IntakeLimits;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookProgressTest {
    @TempDir
    Path folder;

    @Test
    void half_the_rows_of_a_single_sheet_are_half_the_way() throws Exception {
        Path file = folder.resolve("rows.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("年报");
            for (int row = 0; row < 5000; row++) {
                sheet.value(row, 0, "第" + row + "行");
            }
        }
        try (WorkbookTables tables = WorkbookTables.open(file, IntakeLimits.DEFAULT)) {
            tables.nextTable();
            assertThat(tables.progress()).isZero();
            for (int row = 0; row < 2500; row++) {
                tables.nextRow();
            }
            assertThat(tables.progress()).isCloseTo(0.5, within(0.001));
        }
    }
}
