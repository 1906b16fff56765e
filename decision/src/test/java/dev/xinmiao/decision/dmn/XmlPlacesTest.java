package dev.xinmiao.decision.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.decision.dmn.XmlSource.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPlacesTest {
    private static final String RULE = """
            <rule id='r > 1'
                  label="a &lt; b"><!-- <rule> no rule -->
              <inputEntry  id = "é🐎"/><?target <rule> ?>
              <text>
                <!-- why --> <![CDATA[ x < 3 ]]></text><text>&#62; 5 and
                more</text><empty></empty>
            </rule>
            """;

    /** Long enough that the parser reads it in several pieces. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void each_element_and_text_is_found_where_it_begins(String lineEnd) throws Refused {
        String source = ("<?xml version=\"1.0\"?>\n<!-- <a> -->\n<rules>" + RULE.repeat(300) + "</rules>")
                .replace("\n", lineEnd);
        String[] lines = source.split("\n", -1);
        XmlElement root = XmlSource.read("t.xml", source);

        assertThat(elements(root).toList()).hasSize(1 + 300 * 5).allSatisfy(element -> {
            String from = lines[element.place.line() - 1].substring(element.place.column() - 1);
            assertThat(from).startsWith("<" + element.name);
        });
        assertThat(elements(root).filter(e -> !e.text().isEmpty()).toList())
                .hasSize(600)
                .allSatisfy(element -> {
                    String from = lines[element.textPlace().line() - 1].substring(
                            element.textPlace().column() - 1);
                    assertThat(from).startsWith(element.text().startsWith("x") ? "x < 3" : "&#62; 5");
                });
    }

    private static Stream<XmlElement> elements(XmlElement element) {
        return Stream.concat(Stream.of(element), element.children.stream().flatMap(XmlPlacesTest::elements));
    }
}
