package dev.xinmiao.zone.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every worked example beside the rules of every pack comes out as written. */
class TextCasesTest {
    private static final Path PACKS = Path.of("../packs");

    @TestFactory
    Stream<DynamicContainer> every_text_case_of_every_pack_comes_out_as_written() {
        return Pack.names(PACKS).stream().map(name -> {
            Pack pack = Pack.open(PACKS, name);
            ProgrammeCatalogue catalogue = ProgrammeCatalogue.load(pack, FactDictionary.load(pack));
            return DynamicContainer.dynamicContainer(
                    name, catalogue.all().stream().map(programme -> programme(catalogue, programme)));
        });
    }

    private static DynamicContainer programme(ProgrammeCatalogue catalogue, Programme programme) {
        List<TextCase> cases = catalogue.cases(programme.id());
        System.out.printf("%s: %d text cases%n", programme.id(), cases.size());
        return DynamicContainer.dynamicContainer(
                programme.id(),
                cases.stream()
                        .map(each -> DynamicTest.dynamicTest(
                                each.id() + " " + each.title().zh(), () -> comesOutAsWritten(each))));
    }

    private static void comesOutAsWritten(TextCase textCase) {
        TextCases.Result result = TextCases.run(textCase);

        assertThat(result.differences()).as("%s", result.problems()).isEmpty();
    }
}
