package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactBook;
import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.fact.FactKey;
import dev.xinmiao.zone.fact.FactValue;
import dev.xinmiao.zone.fact.Statement;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A pack of a few facts and two programmes, small enough to be read in a test; a test may change its files. */
final class SmallPack {
    static final FactKey STAFF = new FactKey("staff.total");
    static final FactKey REVENUE = new FactKey("revenue");
    static final FactKey CERTIFICATE = new FactKey("certificate.until");
    static final Instant RECORDED = Instant.parse("2026-01-10T00:00:00Z");
    static final AsOf DAY = new AsOf(LocalDate.parse("2026-06-30"), Instant.parse("2026-06-30T12:00:00Z"));

    /** 规模: at most 500 staff and 2000 万元 revenue; 证书: a certificate that is still valid. */
    static final String DMN = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="small" name="小" namespace="urn:small">
              <itemDefinition name="人数"><typeRef>number</typeRef><allowedValues><text>&gt;= 0</text></allowedValues></itemDefinition>
              <inputData id="day" name="申请日"><variable name="申请日" typeRef="date"/></inputData>
              <inputData id="staff" name="职工总数"><variable name="职工总数" typeRef="人数"/></inputData>
              <inputData id="revenue" name="营业收入"><variable name="营业收入" typeRef="number"/></inputData>
              <inputData id="until" name="证书有效期至"><variable name="证书有效期至" typeRef="date"/></inputData>
              <knowledgeSource id="a1" name="办法第一条"/>
              <decision id="size" name="规模"><variable name="规模" typeRef="boolean"/>
                <informationRequirement><requiredInput href="#staff"/></informationRequirement>
                <informationRequirement><requiredInput href="#revenue"/></informationRequirement>
                <authorityRequirement><requiredAuthority href="#a1"/></authorityRequirement>
                <literalExpression><text>职工总数 &lt;= 500 and 营业收入 &lt;= 2000</text></literalExpression></decision>
              <decision id="valid" name="证书"><variable name="证书" typeRef="boolean"/>
                <informationRequirement><requiredInput href="#until"/></informationRequirement>
                <informationRequirement><requiredInput href="#day"/></informationRequirement>
                <literalExpression><text>if 证书有效期至 = null then false else 证书有效期至 &gt;= 申请日</text></literalExpression></decision>
              <decision id="points" name="得分"><variable name="得分" typeRef="number"/>
                <informationRequirement><requiredInput href="#staff"/></informationRequirement>
                <literalExpression><text>if 职工总数 &gt;= 100 then 20 else 10</text></literalExpression></decision>
              <decision id="verdict" name="结论"><variable name="结论" typeRef="boolean"/>
                <informationRequirement><requiredDecision href="#size"/></informationRequirement>
                <informationRequirement><requiredDecision href="#valid"/></informationRequirement>
                <literalExpression><text>规模 and 证书</text></literalExpression></decision>
              <decision id="ratio" name="人均"><variable name="人均" typeRef="number"/>
                <informationRequirement><requiredInput href="#staff"/></informationRequirement>
                <informationRequirement><requiredInput href="#revenue"/></informationRequirement>
                <literalExpression><text>营业收入 / 职工总数</text></literalExpression></decision>
              <decision id="rich" name="人均达标"><variable name="人均达标" typeRef="boolean"/>
                <informationRequirement><requiredDecision href="#ratio"/></informationRequirement>
                <literalExpression><text>人均 &gt;= 10</text></literalExpression></decision>
            </definitions>
            """;

    static final String PROGRAMME = """
            id: small
            name: {zh: 小企业, en: Small}
            kind: recognition
            documents:
              - {key: measure, title: 小企业办法, number: 示例〔2020〕1号, issuer: 示例, date: 2020-01-01, mark: ‡}
            editions:
              - id: "2020"
                from: 2020-01-01
                until:
                dmn: small.dmn
                verdict: 结论
                score: 得分
                conditions:
                  - {decision: 规模, zh: 规模小, en: Small in size, clause: "measure#第一条"}
                  - {decision: 证书, zh: 证书有效, en: Valid certificate, clause: "measure#第二条"}
                inputs:
                  申请日: {asOf: true}
                  职工总数: {fact: staff.total, year: -1}
                  营业收入: {fact: revenue, year: -1, unit: 万元}
                  证书有效期至: {fact: certificate.until}
            """;

    private final Path root;

    SmallPack() {
        try {
            root = Files.createTempDirectory(Path.of("target"), "small-pack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("pack.yaml", "id: small\nladder: [small]\n");
        write("sources.yaml", """
                sources:
                  - {id: tax, zh: 税务申报, en: Tax return}
                  - {id: enterprise, zh: 企业填报, en: Stated by the enterprise}
                """);
        write("facts/all.yaml", """
                facts:
                  - {key: staff.total, zh: 职工总数, en: Total staff, type: count, unit: 人, period: year, min: 0, source: enterprise}
                  - {key: revenue, zh: 营业收入, en: Revenue, type: money, unit: 元, period: year, source: tax}
                  - {key: certificate.until, zh: 证书有效期至, en: Certificate valid until, type: date, period: lasting, none: true}
                  - {key: name.short, zh: 简称, en: Short name, type: text, period: lasting}
                """);
        write("small.dmn", DMN);
        write("small.yaml", PROGRAMME);
    }

    SmallPack write(String file, String text) {
        try {
            Path path = root.resolve("small").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programme's file with one text in the place of another. */
    SmallPack change(String from, String to) {
        if (!PROGRAMME.contains(from)) {
            throw new IllegalArgumentException("the programme has no '" + from + "'");
        }
        return write("small.yaml", PROGRAMME.replace(from, to));
    }

    ProgrammeCatalogue load() {
        Pack pack = Pack.open(root, "small");
        return ProgrammeCatalogue.load(pack, FactDictionary.load(pack));
    }

    /** One subject, of whom these facts were stated for 2025, or since then. */
    static FactBook knowing(ProgrammeCatalogue catalogue, Map<FactKey, FactValue> values) {
        List<Statement> statements = new ArrayList<>();
        values.forEach((key, value) -> statements.add(stated(catalogue, new SubjectId(1), key, value)));
        return FactBook.from(statements, catalogue.dictionary(), DAY);
    }

    static Statement stated(ProgrammeCatalogue catalogue, SubjectId subject, FactKey key, FactValue value) {
        Period period = catalogue.dictionary().get(key).yearly()
                ? Period.year(2025)
                : Period.since(LocalDate.parse("2025-01-01"));
        return new Statement(subject, "tax", period, Map.of(key, value), RECORDED, "test", null);
    }
}
