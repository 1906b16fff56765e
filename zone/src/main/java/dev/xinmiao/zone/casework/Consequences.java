package dev.xinmiao.zone.casework;

import java.util.Optional;

/** What follows, in another room, from what happens to cases of its matter. */
public interface Consequences {
    /** Of the matters whose cases these are. */
    String kind();

    /**
     * Called within the transaction of each event, when the event is stored and before it is answered.
     *
     * @param row of the case, the event counted in
     * @param file likewise
     * @return why the event may not happen after all: then nothing of it stays; empty where all that follows is done
     */
    Optional<Refusal> of(CaseRow row, CaseFile file, Recorded recorded);
}
