package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.programme.Standing.State;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises the list shows, and in which order.
 *
 * @param search part of a name, or the beginning of a credit code; empty for all
 * @param programme whose standing is shown, filtered and sorted by; null for the ladder's
 * @param state only with a programme; null for all
 * @param section letter of the industry section; null for all
 */
public record ListFilter(
        String search,
        @Nullable String programme,
        @Nullable Choice state,
        @Nullable String section,
        Sort sort) {

    /** A standing as lists offer it: a near miss is not counted among the other refusals. */
    public enum Choice {
        MET("met", "portal.status.met", State.MET, false),
        NEAR("near", "portal.status.near", State.NOT_MET, true),
        MISSING("missing", "portal.status.missing", State.MISSING, false),
        NOT_MET("not-met", "portal.status.not-met", State.NOT_MET, false);

        private final String id;
        private final String text;
        private final State state;
        private final boolean near;

        Choice(String id, String text, State state, boolean near) {
            this.id = id;
            this.text = text;
            this.state = state;
            this.near = near;
        }

        int code() {
            return state.code();
        }

        boolean near() {
            return near;
        }

        public String id() {
            return id;
        }

        public String text() {
            return text;
        }

        /** Null for what is none. */
        static @Nullable Choice of(@Nullable String id) {
            for (Choice choice : values()) {
                if (choice.id.equals(id)) {
                    return choice;
                }
            }
            return null;
        }
    }

    /** Names by pinyin; the others with the greatest first and the unknown last. */
    public enum Sort {
        NAME("name", "enterprise.sort.name"),
        REVENUE("revenue", "enterprise.sort.revenue"),
        SCORE("score", "enterprise.sort.score");

        private final String id;
        private final String text;

        Sort(String id, String text) {
            this.id = id;
            this.text = text;
        }

        public String id() {
            return id;
        }

        public String text() {
            return text;
        }

        static Sort of(@Nullable String id) {
            for (Sort sort : values()) {
                if (sort.id.equals(id)) {
                    return sort;
                }
            }
            return NAME;
        }
    }

    /** Whether nothing narrows the list. */
    public boolean isOpen() {
        return search.isEmpty() && state == null && section == null;
    }
}
