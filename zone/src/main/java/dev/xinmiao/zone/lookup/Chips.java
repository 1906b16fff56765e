package dev.xinmiao.zone.lookup;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.lookup.LookupView.Chip;
import dev.xinmiao.zone.lookup.reading.Reading;
import java.util.List;

/** What became of a text, piece by piece; white space and marks are left out. */
final class Chips {
    private Chips() {}

    static List<Chip> of(Reading reading) {
        return reading.pieces().stream()
                .filter(piece -> piece.text().codePoints().anyMatch(Character::isLetterOrDigit)
                        || piece.fate() == dev.xinmiao.zone.lookup.reading.Piece.Fate.NOT_UNDERSTOOD)
                .map(piece -> {
                    Bilingual means = piece.means();
                    boolean same = means == null || means.zh().equals(piece.text());
                    return new Chip(piece.text().strip(), piece.fate(), same ? null : means);
                })
                .toList();
    }
}
