package dev.xinmiao.zone.programme;

import dev.xinmiao.zone.fact.FactBook;
import java.util.Optional;

/** Entries of a kind that can be found and that enterprises are judged by; each room that has some says which. */
public interface Judgeable {

    /** The kind of the entries, as their ids begin with it. */
    String kind();

    /** The conditions of all of them, as they are in use now. */
    ProgrammeCatalogue rules();

    /** The programme of one that the zone goes by, without its kind before it. */
    Optional<Programme> find(String id);

    /** Why an enterprise stands where it does; empty where there are no rules for it. */
    Optional<Why> why(Programme programme, FactBook facts);

    /** The page that shows an enterprise the reasons in full. */
    String reasons(String enterprisePage, Programme programme);
}
