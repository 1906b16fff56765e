package dev.xinmiao.zone.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.pack.PackProblem;
import dev.xinmiao.zone.pack.YamlNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void what_is_exported_and_imported_again_is_equal() throws IOException {
        List<ServiceItem> items = ItemCatalogue.load(SmallCatalogue.kunshan(), SmallCatalogue.PROGRAMMES)
                .all();
        Path file = folder.resolve("items.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ItemWorkbook.write(items, out);
        }

        ItemWorkbook.Reading reading = ItemWorkbook.read(file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.items()).isEqualTo(items).hasSize(47);
    }

    @Test
    void the_file_written_of_an_item_reads_back_to_an_equal_one() {
        for (ServiceItem item : ItemCatalogue.load(SmallCatalogue.kunshan(), SmallCatalogue.PROGRAMMES)
                .all()) {
            var problems = new ArrayList<PackProblem>();
            assertThat(new ItemReader(problems).read(YamlNode.parse(item.id(), ItemWorkbook.yaml(item))))
                    .isEqualTo(item);
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void texts_that_look_like_something_else_to_yaml_stay_texts() {
        for (String text : List.of(
                "no", "1.0", "a: b", "# c", "- d", " e ", "f\ng", "“h”", "\"i\\", "~", "", "&j", "2026-03-05", "[P]")) {
            YamlNode read = YamlNode.parse("x", "t: " + YamlText.scalar(text) + "\n");
            assertThat(read.get("t").map(YamlNode::text).orElse("")).isEqualTo(text);
        }
    }

    @Test
    void errors_name_sheet_and_cell_all_at_once() throws IOException {
        Path file = changed(sheets -> {
            sheets.items().value(1, 4, "politics");
            sheets.points().value(1, 5, "13805120000");
            sheets.points().value(2, 0, "zc-999");
            sheets.points().value(2, 1, "1");
            sheets.items().value(0, 60, "奖金");
        });

        ItemWorkbook.Reading reading = ItemWorkbook.read(file);

        assertThat(reading.items()).isEmpty();
        assertThat(reading.problems().toString())
                .contains("changed.xlsx 事项!E2: “politics”")
                .contains("changed.xlsx 服务点!F2: 请填办公电话")
                .contains("changed.xlsx 服务点!A3", "zc-999")
                .contains("事项!BI1", "奖金");
    }

    @Test
    void dates_and_numbers_that_a_spreadsheet_made_of_texts_are_taken_back() throws IOException {
        Path file = changed(sheets -> {
            sheets.items().value(1, 1, 1);
            sheets.items().value(1, 32, LocalDate.of(2026, 4, 1));
            sheets.items().style(1, 32).format("yyyy-mm-dd").set();
        });

        ItemWorkbook.Reading reading = ItemWorkbook.read(file);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.items())
                .singleElement()
                .satisfies(item -> assertThat(item.validity().from()).isEqualTo("2026-04-01"));
    }

    @Test
    void what_is_no_workbook_is_said_to_be_none() throws IOException {
        Path file = folder.resolve("text.xlsx");
        Files.writeString(file, "这不是工作簿");

        assertThat(ItemWorkbook.read(file).problems())
                .singleElement()
                .asString()
                .contains("XLSX");
    }

    private record Sheets(Worksheet items, Worksheet points) {}

    private interface Change {
        void to(Sheets sheets);
    }

    /** The workbook of one item, with cells written over. */
    private Path changed(Change change) throws IOException {
        ServiceItem item = new ItemReader(new ArrayList<>()).read(YamlNode.parse("x", SmallCatalogue.ITEM));
        Path file = folder.resolve("changed.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            var sheets = new ArrayList<Worksheet>();
            for (ItemSheets.Sheet sheet : ItemSheets.ALL) {
                Worksheet worksheet = workbook.newWorksheet(sheet.name());
                ItemWorkbook.fill(sheet, List.of(ItemTree.of(Objects.requireNonNull(item))), worksheet);
                sheets.add(worksheet);
            }
            change.to(new Sheets(sheets.getFirst(), sheets.getLast()));
        }
        return file;
    }
}
