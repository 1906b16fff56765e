package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.kernel.SubjectId;
import java.io.Serializable;

/**
 * Who looks at a page. A handler method takes it as an argument; what each may do is decided by {@link Access} alone.
 */
public sealed interface Viewer extends Serializable {

    /** Nobody has signed in. */
    record Visitor() implements Viewer {
        @Override
        public String username() {
            return "visitor";
        }

        @Override
        public String name() {
            return "";
        }
    }

    /** Works for the zone's office (园区工作人员). */
    record Officer(String username, String name) implements Viewer {}

    /** Acts for one enterprise (企业用户). */
    record Member(String username, String name, long enterpriseId) implements Viewer {
        public Member(String username, String name, SubjectId enterprise) {
            this(username, name, enterprise.value());
        }

        public SubjectId enterprise() {
            return new SubjectId(enterpriseId);
        }
    }

    /** How records name who did something; {@code visitor} where nobody has signed in. */
    String username();

    /** How a page greets them. */
    String name();

    default boolean isOfficer() {
        return this instanceof Officer;
    }
}
