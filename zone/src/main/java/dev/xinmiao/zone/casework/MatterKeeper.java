package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Optional;

/** The room whose matters cases are about: it names them, and says what follows from what happens to their cases. */
public interface MatterKeeper {
    /** Of its matters. */
    String kind();

    /** What the matter of that id is called, in lists and headings. */
    Bilingual name(String id);

    /**
     * Called within the transaction of each event, when the event is stored and before it is answered.
     *
     * @param row of the case, the event counted in
     * @param file likewise
     * @return why the event may not happen after all: then nothing of it stays; empty where all that follows is done
     */
    Optional<Refusal> follow(CaseRow row, CaseFile file, Recorded recorded);
}
