package dev.xinmiao.zone.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.xinmiao.zone.kernel.CreditCode.Refused;
import dev.xinmiao.zone.kernel.CreditCode.Valid;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** 50,000 enterprises of a public register, where its copy lies beside the repository. 500 have no valid code. */
class RealCreditCodesTest {
    private static final Path REGISTER =
            Path.of(System.getProperty("xinmiao.shared", "../../shared"), "data/enterprises/enterprises.csv.gz");

    @Test
    void everyValidCodeIsAcceptedAndEveryOtherRefusedWithItsReason() throws IOException {
        assumeTrue(Files.exists(REGISTER), "the register is not here: " + REGISTER);
        int accepted = 0;
        List<String> refusals = new ArrayList<>();
        for (String code : codes()) {
            switch (CreditCode.parse(code)) {
                case Valid valid -> {
                    assertThat(valid.code().value()).isEqualTo(code);
                    accepted++;
                }
                case Refused refused -> {
                    assertThat(refused.reason().en()).as(code).startsWith(expectedReason(code));
                    refusals.add(code);
                }
            }
        }

        assertThat(accepted).isEqualTo(49_500);
        assertThat(refusals).hasSize(500);
    }

    private static String expectedReason(String code) {
        return switch (code.length()) {
            case 15 -> "15 digits are an old registration number";
            case 18 -> "the check character should be " + CreditCode.checkCharacter(code);
            default -> "18 characters are needed, here are " + code.length();
        };
    }

    private static List<String> codes() throws IOException {
        List<String> codes = new ArrayList<>();
        try (var text = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(REGISTER)), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> codes.add(row.getField("统一社会信用代码")));
        }
        return codes;
    }
}
