package dev.xinmiao.zone.casework;

import java.util.Set;

/**
 * Who asks for a move, as far as a case is concerned. Which enterprise's cases somebody may touch at all, and who holds a
 * desk today, are decided before.
 *
 * @param desks that the person holds, delegated ones among them; none for an applicant
 * @param applicant whether the person acts for the enterprise of the case
 * @param signer whether the person may bind the enterprise: submit, promise, withdraw
 */
public record Actor(String name, Set<String> desks, boolean supervisor, boolean applicant, boolean signer) {
    /** The program itself: what the law lets happen when nobody acts. */
    public static final Actor SYSTEM = new Actor("system", Set.of(), true, true, true);

    public Actor {
        desks = Set.copyOf(desks);
    }

    public static Actor applicant(String name, boolean signer) {
        return new Actor(name, Set.of(), false, true, signer);
    }

    public static Actor officer(String name, Set<String> desks) {
        return new Actor(name, desks, false, false, false);
    }

    public static Actor supervisor(String name, Set<String> desks) {
        return new Actor(name, desks, true, false, false);
    }

    boolean isSystem() {
        return this.equals(SYSTEM);
    }
}
