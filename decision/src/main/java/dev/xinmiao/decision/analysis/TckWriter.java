package dev.xinmiao.decision.analysis;

import dev.xinmiao.decision.value.FeelContext;
import dev.xinmiao.decision.value.FeelDateTime;
import dev.xinmiao.decision.value.FeelText;
import dev.xinmiao.decision.value.FeelTime;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes test cases as XML after the DMN TCK's schema, testCases.xsd. */
final class TckWriter {
    private final Writer out;

    TckWriter(Writer out) {
        this.out = out;
    }

    void write(TestSuite suite, String model) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
                           xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                           xmlns:xsd="http://www.w3.org/2001/XMLSchema">
                """);
        line(1, "<modelName>" + escaped(model) + "</modelName>");
        int number = 0;
        for (TestCase each : suite.cases()) {
            line(1, "<testCase id=\"" + String.format("%03d", ++number) + "\">");
            line(2, "<description>" + escaped(each.purpose()) + "</description>");
            for (Map.Entry<String, @Nullable Object> input : each.inputs().entrySet()) {
                line(2, "<inputNode name=\"" + escaped(input.getKey()) + "\">");
                value(3, input.getValue());
                line(2, "</inputNode>");
            }
            line(2, "<resultNode name=\"" + escaped(each.decision()) + "\" type=\"decision\">");
            line(3, "<expected>");
            value(4, each.expected());
            line(3, "</expected>");
            line(2, "</resultNode>");
            line(1, "</testCase>");
        }
        line(0, "</testCases>");
    }

    private void value(int depth, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> line(depth, "<value xsi:nil=\"true\"/>");
            case List<?> list -> {
                line(depth, "<list>");
                for (Object each : list) {
                    line(depth + 1, "<item>");
                    value(depth + 2, each);
                    line(depth + 1, "</item>");
                }
                line(depth, "</list>");
            }
            case FeelContext context -> {
                for (Map.Entry<String, @Nullable Object> entry :
                        context.entries().entrySet()) {
                    line(depth, "<component name=\"" + escaped(entry.getKey()) + "\">");
                    value(depth + 1, entry.getValue());
                    line(depth, "</component>");
                }
            }
            case Object simple ->
                line(
                        depth,
                        "<value xsi:type=\"xsd:" + type(simple) + "\">" + escaped(String.valueOf(FeelText.of(simple)))
                                + "</value>");
        }
    }

    private static String type(Object value) {
        return switch (value) {
            case BigDecimal _ -> "decimal";
            case Boolean _ -> "boolean";
            case LocalDate _ -> "date";
            case FeelTime _ -> "time";
            case FeelDateTime _ -> "dateTime";
            case Duration _ -> "duration";
            case Period _ -> "duration";
            default -> "string";
        };
    }

    private void line(int depth, String text) throws IOException {
        out.write("  ".repeat(depth));
        out.write(text);
        out.write('\n');
    }

    /** Characters that XML can't hold are left out: no reader could take them. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
