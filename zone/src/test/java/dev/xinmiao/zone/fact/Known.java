package dev.xinmiao.zone.fact;

import dev.xinmiao.zone.kernel.AsOf;
import dev.xinmiao.zone.kernel.Period;
import dev.xinmiao.zone.kernel.SubjectId;
import dev.xinmiao.zone.pack.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small dictionary, and statements in few words. */
final class Known {
    static final FactKey STAFF = new FactKey("staff.total");
    static final FactKey REVENUE = new FactKey("revenue");
    static final FactKey PATENTS = new FactKey("ip.class1");
    static final FactKey CERTIFICATE = new FactKey("certificate.until");
    static final FactKey INDUSTRY = new FactKey("industry.code");
    static final FactKey LISTED = new FactKey("listed");
    static final SubjectId SUBJECT = new SubjectId(1);
    static final Instant EVER = Instant.parse("2100-01-01T00:00:00Z");

    private Known() {}

    /** Sources tax, office, enterprise in that order; for patents the office goes before the tax. */
    static FactDictionary dictionary() {
        try {
            Path root = Files.createTempDirectory(Path.of("target"), "packs");
            write(root, "national/pack.yaml", "id: national\n");
            write(root, "national/sources.yaml", """
                    sources:
                      - {id: tax, zh: 税务, en: Tax}
                      - {id: office, zh: 知识产权局, en: Patent office}
                      - {id: enterprise, zh: 企业, en: Enterprise}
                    """);
            write(root, "national/facts/all.yaml", """
                    facts:
                      - {key: staff.total, zh: 职工总数, en: Staff, type: count, unit: 人, period: year, min: 0}
                      - {key: revenue, zh: 营业收入, en: Revenue, type: money, unit: 元, period: year}
                      - {key: ip.class1, zh: 专利, en: Patents, type: count, period: lasting, precedence: [office, tax]}
                      - {key: certificate.until, zh: 有效期, en: Valid until, type: date, period: lasting, none: true}
                      - {key: industry.code, zh: 行业, en: Industry, type: text, period: lasting}
                      - {key: listed, zh: 上市, en: Listed, type: boolean, period: lasting}
                    """);
            return FactDictionary.load(Pack.open(root, "national"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path root, String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    static Statement ofYear(String source, int year, String recordedOn, FactKey key, FactValue value) {
        return statement(SUBJECT, source, Period.year(year), recordedOn, null, Map.of(key, value));
    }

    static Statement since(String source, String day, String recordedOn, FactKey key, FactValue value) {
        return statement(SUBJECT, source, Period.since(LocalDate.parse(day)), recordedOn, null, Map.of(key, value));
    }

    static Statement statement(
            SubjectId subject,
            String source,
            Period period,
            String recordedOn,
            @Nullable Long importId,
            Map<FactKey, FactValue> values) {
        return new Statement(subject, source, period, values, noonOf(recordedOn), "test", importId);
    }

    static Instant noonOf(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    static AsOf day(String day) {
        return new AsOf(LocalDate.parse(day), EVER);
    }

    static AsOf knownOn(String day) {
        return new AsOf(LocalDate.parse(day), Instant.parse(day + "T15:59:59Z"));
    }
}
