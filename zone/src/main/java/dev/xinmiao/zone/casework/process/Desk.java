package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;

/** A post that officers are bound to (经办岗). */
public record Desk(String id, Bilingual name, Bilingual bureau) {}
