package dev.xinmiao.zone.intake;

import dev.xinmiao.zone.fact.FactDictionary;
import dev.xinmiao.zone.pack.Pack;
import java.nio.file.Path;

/** The packs of this repository, for tests that read by them. */
final class Packs {
    private static final Path ROOT = Path.of("../packs");

    static final Pack NATIONAL = Pack.open(ROOT, "national");
    static final FactDictionary DICTIONARY = FactDictionary.load(NATIONAL);

    private Packs() {}
}
