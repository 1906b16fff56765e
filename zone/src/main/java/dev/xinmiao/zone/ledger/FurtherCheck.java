package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;

/** What a room compares with the ledger, told with the ledger's own differences and at the same moment. */
public interface FurtherCheck {
    /** Each in a sentence. */
    List<Bilingual> differences();
}
