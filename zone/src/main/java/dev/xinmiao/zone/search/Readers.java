package dev.xinmiao.zone.search;

import dev.xinmiao.search.Entry;
import dev.xinmiao.zone.identity.Access;
import dev.xinmiao.zone.identity.Action;
import dev.xinmiao.zone.identity.Viewer;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.HashSet;
import java.util.Set;

/** The words by which the index knows who may find what; they follow {@link Access}. */
public final class Readers {
    private static final String ZONE = "zone";

    private Readers() {}

    /** What anybody may read. */
    public static Set<String> everybody() {
        return Set.of(Entry.EVERYBODY);
    }

    /** Of an enterprise's data: its own people, and whoever reads the zone. */
    public static Set<String> of(SubjectId enterprise) {
        return Set.of(ZONE, own(enterprise));
    }

    /** The words that a viewer holds. */
    public static Set<String> held(Viewer viewer) {
        Set<String> held = new HashSet<>(everybody());
        if (Access.may(viewer, Action.READ_ZONE)) {
            held.add(ZONE);
        }
        if (viewer instanceof Viewer.Member member) {
            held.add(own(member.enterprise()));
        }
        return held;
    }

    private static String own(SubjectId enterprise) {
        return "enterprise:" + enterprise.value();
    }
}
