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

    /**
     * Works for a bank or a provider (合作机构).
     *
     * @param organisation its name
     */
    record Partner(String username, String name, String organisation) implements Viewer {}

    /** Keeps the program, and has nothing to do with the zone's affairs (三员分立). */
    record Administrator(String username, String name, Kind kind) implements Viewer {}

    /** Which of the three administrators. */
    enum Kind {
        /** 系统管理员: accounts. */
        SYSTEM,
        /** 安全管理员: rights and sessions. */
        SECURITY,
        /** 审计管理员: the audit chain. */
        AUDIT
    }

    /** How records name who did something; {@code visitor} where nobody has signed in. */
    String username();

    /** How a page greets them. */
    String name();

    /** As accounts are stored, and as the outer ring of {@link SecurityConfiguration} knows them. */
    default String role() {
        return switch (this) {
            case Visitor _ -> "VISITOR";
            case Officer _ -> "OFFICER";
            case Member _ -> "MEMBER";
            case Partner _ -> "PARTNER";
            case Administrator administrator -> administrator.kind().name();
        };
    }

    default boolean isOfficer() {
        return this instanceof Officer;
    }
}
