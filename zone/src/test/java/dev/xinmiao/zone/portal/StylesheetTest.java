package dev.xinmiao.zone.portal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour of text can be read on every ground that pages put it on, by day and by night. */
class StylesheetTest {
    private static final Path STYLESHEET = Path.of("src/main/resources/static/assets/xinmiao.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final List<String> TEXTS =
            List.of("ink", "ink-2", "accent", "met", "near", "missing", "not-met", "bad");
    private static final List<String> GROUNDS = List.of("paper", "soft", "accent-soft", "bad-soft", "near-soft");
    /** WCAG 2.2, 1.4.3, level AA. */
    private static final double LEAST = 4.5;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_text_stands_out_from_every_ground(boolean night) throws IOException {
        Map<String, String> tokens = tokens(night);
        for (String text : TEXTS) {
            for (String ground : GROUNDS) {
                assertThat(contrast(tokens, text, ground))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(LEAST);
            }
        }
        assertThat(contrast(tokens, "accent-ink", "accent")).isGreaterThanOrEqualTo(LEAST);
    }

    private static Map<String, String> tokens(boolean night) throws IOException {
        String[] roots = Files.readString(STYLESHEET).split(":root \\{", -1);
        var tokens = new HashMap<String, String>();
        for (String root : List.of(roots).subList(1, night ? 3 : 2)) {
            Matcher token = TOKEN.matcher(root.substring(0, root.indexOf('}')));
            while (token.find()) {
                tokens.put(token.group(1), token.group(2));
            }
        }
        return tokens;
    }

    private static double contrast(Map<String, String> tokens, String one, String two) {
        double a = luminance(requireNonNull(tokens.get(one), one));
        double b = luminance(requireNonNull(tokens.get(two), two));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG's relative luminance of {@code #rrggbb}. */
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int from) {
        double channel = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
