package dev.xinmiao.zone.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.aifiling.FilingEvent;
import dev.xinmiao.zone.casework.Event;
import dev.xinmiao.zone.ledger.Order;
import dev.xinmiao.zone.portal.Texts;
import dev.xinmiao.zone.project.ProjectEvent;
import dev.xinmiao.zone.request.RequestEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What audit records say, in words. */
class AuditWordsTest {
    private static final Pattern TOLD =
            Pattern.compile("audit\\.tell\\(\\s*[^,;]+,\\s*(?:[^,;]*\\? )?\"([a-z-]*[a-z])\"(?: : \"([a-z-]+)\")?,");

    private final Texts texts = Texts.ofRooms(Texts.ROOMS);

    @Test
    void everyEventHasAName() {
        assertThat(Stream.of(
                                records(Event.class).map(each -> "case-" + each),
                                records(FilingEvent.class).map(each -> "ai-filing-" + each),
                                records(ProjectEvent.class).map(each -> "project-" + each),
                                records(RequestEvent.class).map(each -> "request-" + each),
                                records(Order.class)
                                        .map(each -> "ledger-"
                                                + each.replaceAll("(?<=.)([A-Z])", "-$1")
                                                        .toLowerCase(Locale.ROOT)))
                        .flatMap(each -> each))
                .hasSizeGreaterThan(55)
                .allSatisfy(action ->
                        assertThat(texts.find("audit.did." + action)).as(action).isPresent());
    }

    private static Stream<String> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.getSimpleName())
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(AuditWordsTest::records);
    }

    @Test
    void everyActionOfTheSourcesHasAName() throws IOException {
        try (Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
            assertThat(classes.filter(Files::isRegularFile)
                            .flatMap(file -> TOLD.matcher(read(file)).results())
                            .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                            .filter(java.util.Objects::nonNull))
                    .contains("sign-in", "grant", "revoke", "read-case", "unlink-outside")
                    .allSatisfy(action -> assertThat(texts.find("audit.did." + action))
                            .as(action)
                            .isPresent());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anUnknownActionHasNone() {
        assertThat(texts.find("audit.did.case-Unheard")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 wrong in a row, for PT15M | 5 wrong in a row, for 15 分钟 15 min
            PT1H30M                     | 1 小时 30 分钟 1 h 30 min
            for PT45S, then PT2H        | for 45 秒 45 s, then 2 小时 2 h
            PTA and APT15M              | PTA and APT15M
            wrong password              | wrong password
            """)
    void lengthsOfTimeAreReadInWords(String stored, String read) {
        assertThat(AuditDetail.inWords(stored)).isEqualTo(read);
    }
}
