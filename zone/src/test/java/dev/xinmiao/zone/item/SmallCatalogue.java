package dev.xinmiao.zone.item;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import dev.xinmiao.zone.pack.PackFolder;
import dev.xinmiao.zone.programme.ProgrammeCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack of few items in a folder, beside the zone's real programmes. */
final class SmallCatalogue {
    static final ProgrammeCatalogue PROGRAMMES = programmes();

    static final String ITEM = """
            code: zc-001
            version: 1
            name: {zh: 政策咨询, en: Advice}
            category: policy
            stages: [all]
            nature: added
            provider: {zh: 政策专窗, en: Policy desk, kind: department}
            audience: {zh: 各类企业, en: Any enterprise, groups: [anyone], conditions: [{programmes: [tech-sme]}]}
            content: {zh: 答复政策问题。, en: Answers.}
            points:
              - {zh: 专窗, en: Desk, contact: 1号席, phone: 0512-5550-101, hours: {zh: 工作日, en: Working days}, verified: 2026-03-02}
            channels: [online]
            limit: {promised: 5, unit: working-day}
            materials:
              - {key: licence, zh: 营业执照, en: Licence, need: fetched, form: electronic, source: {zh: 证照库, en: Store}}
            fee: {zh: 不收费, en: Free}
            result: {zh: 答复, en: An answer}
            complaint: {zh: 12345, en: "12345"}
            batch: {number: 1, date: 2026-03-02}
            effectiveFrom: 2026-03-02
            reviewBy: 2027-03-01
            status: published
            basis: {zh: 测试, en: Test, mark: "[P]"}
            words: [补贴, 优惠]
            """;

    private final Path root;

    SmallCatalogue(Path root) {
        this.root = root;
        write("zone/pack.yaml", "id: zone\nname: {zh: 测试, en: Test}\nextends: []\n");
    }

    SmallCatalogue item(String name, String text) {
        write("zone/items/" + name + ".yaml", text);
        return this;
    }

    SmallCatalogue without(String name) throws IOException {
        Files.delete(root.resolve("zone/items/" + name + ".yaml"));
        return this;
    }

    ItemCatalogue load() {
        return ItemCatalogue.load(Pack.open(root, "zone"), PROGRAMMES);
    }

    /** Puts what is published on record, as the command does. */
    SmallCatalogue publish() {
        write(
                "zone/" + ItemCatalogue.RECORD,
                ItemCatalogue.loadToPublish(Pack.open(root, "zone"), PROGRAMMES).publishedVersions());
        return this;
    }

    private void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgrammeCatalogue programmes() {
        Pack pack = kunshan();
        return ProgrammeCatalogue.load(pack, FactDictionary.load(pack));
    }

    static Pack kunshan() {
        return Pack.open(PackFolder.find(null), "kunshan");
    }
}
