package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.calendar.WorkingTime;
import dev.xinmiao.zone.casework.process.Processes;
import dev.xinmiao.zone.pack.Pack;
import java.nio.file.Path;
import java.time.LocalDate;

/** The coach's content as the packs have it. */
final class Content {
    static final Pack PACK = Pack.open(Path.of("../packs"), "kunshan");
    static final QuestionTree TREE = QuestionTreeReader.read(PACK.yaml(file("questions.yaml")), Processes.of(PACK));
    static final Standard STANDARD = StandardReader.read(PACK.yaml(file("standard.yaml")));
    static final Standard.Edition TODAY = STANDARD.on(LocalDate.of(2026, 6, 30));
    static final BankText TEXT = AiFilingConfiguration.bankText(file("traditional.txt"), PACK);
    static final WorkingTime TIME = WorkingTime.load(PACK);

    private Content() {}

    static Path file(String name) {
        return AiFilingConfiguration.file(PACK, name);
    }
}
