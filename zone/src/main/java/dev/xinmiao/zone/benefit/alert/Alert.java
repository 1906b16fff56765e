package dev.xinmiao.zone.benefit.alert;

import dev.xinmiao.zone.benefit.match.Fit;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.SubjectId;

/**
 * What an enterprise is told.
 *
 * @param cause what of this kind happened: the same is told once
 * @param because why it reached the enterprise, in a sentence
 */
record Alert(
        SubjectId subject, String clause, AlertKind kind, String cause, Fit before, Fit after, Bilingual because) {}
