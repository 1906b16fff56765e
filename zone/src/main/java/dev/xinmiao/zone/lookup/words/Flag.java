package dev.xinmiao.zone.lookup.words;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.kernel.Bilingual;

/** A property that an enterprise has where a fact says yes, or no: 上市公司, 未上市. */
public record Flag(String id, Bilingual name, FactDefinition fact, boolean value) {}
