package dev.xinmiao.zone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xinmiao.zone.identity.Access.Decision;
import dev.xinmiao.zone.kernel.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

class AccessTest {
    private static final SubjectId OWN = new SubjectId(7);
    private static final SubjectId ANOTHERS = new SubjectId(8);

    /** Of the own enterprise, of another's, of the zone. */
    @ParameterizedTest(name = "{0} {1}: own {2}, another''s {3}, zone {4}")
    @CsvSource(textBlock = """
            visitor,  READ_RULES,      GRANTED,   GRANTED,   GRANTED
            visitor,  READ_ENTERPRISE, SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  READ_ZONE,       SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  READ_PROJECT,    SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  RECORD_PROJECT,  SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  IMPORT,          SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  OWN_ACCOUNT,     SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  MANAGE_PEOPLE,   SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  MANAGE_ACCOUNTS, SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  MANAGE_RIGHTS,   SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  READ_FILING,     SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  CHANGE_FILING,   SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  ANSWER_AWARD,    SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  KEEP_ALERTS,     SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  WRITE_REQUEST,   SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  KEEP_REQUESTS,   SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  KEEP_WORDS,      SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  COACH_FILING,    SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  KEEP_BENEFITS,   SIGN_IN,   SIGN_IN,   SIGN_IN
            visitor,  READ_AUDIT,      SIGN_IN,   SIGN_IN,   SIGN_IN
            member,   READ_RULES,      GRANTED,   GRANTED,   GRANTED
            member,   READ_ENTERPRISE, GRANTED,   HIDDEN,    HIDDEN
            member,   READ_ZONE,       FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   READ_PROJECT,    GRANTED,   HIDDEN,    HIDDEN
            member,   RECORD_PROJECT,  FORBIDDEN, HIDDEN,    HIDDEN
            member,   IMPORT,          FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   OWN_ACCOUNT,     GRANTED,   GRANTED,   GRANTED
            member,   MANAGE_PEOPLE,   GRANTED,   HIDDEN,    HIDDEN
            member,   MANAGE_ACCOUNTS, FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   MANAGE_RIGHTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   READ_FILING,     GRANTED,   HIDDEN,    HIDDEN
            member,   CHANGE_FILING,   GRANTED,   HIDDEN,    HIDDEN
            member,   ANSWER_AWARD,    GRANTED,   HIDDEN,    HIDDEN
            member,   KEEP_ALERTS,     GRANTED,   HIDDEN,    HIDDEN
            member,   WRITE_REQUEST,   GRANTED,   HIDDEN,    HIDDEN
            member,   KEEP_REQUESTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   KEEP_WORDS,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   COACH_FILING,    FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   KEEP_BENEFITS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            member,   READ_AUDIT,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  READ_RULES,      GRANTED,   GRANTED,   GRANTED
            officer,  READ_ENTERPRISE, GRANTED,   GRANTED,   GRANTED
            officer,  READ_ZONE,       GRANTED,   GRANTED,   GRANTED
            officer,  READ_PROJECT,    GRANTED,   GRANTED,   GRANTED
            officer,  RECORD_PROJECT,  GRANTED,   GRANTED,   GRANTED
            officer,  IMPORT,          GRANTED,   GRANTED,   GRANTED
            officer,  OWN_ACCOUNT,     GRANTED,   GRANTED,   GRANTED
            officer,  MANAGE_PEOPLE,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  MANAGE_ACCOUNTS, FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  MANAGE_RIGHTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  READ_FILING,     GRANTED,   GRANTED,   GRANTED
            officer,  CHANGE_FILING,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  ANSWER_AWARD,    FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  KEEP_ALERTS,     FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  WRITE_REQUEST,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            officer,  KEEP_REQUESTS,   GRANTED,   GRANTED,   GRANTED
            officer,  KEEP_WORDS,      GRANTED,   GRANTED,   GRANTED
            officer,  COACH_FILING,    GRANTED,   GRANTED,   GRANTED
            officer,  KEEP_BENEFITS,   GRANTED,   GRANTED,   GRANTED
            officer,  READ_AUDIT,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  READ_RULES,      GRANTED,   GRANTED,   GRANTED
            partner,  READ_ENTERPRISE, HIDDEN,    HIDDEN,    HIDDEN
            partner,  READ_ZONE,       FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  READ_PROJECT,    HIDDEN,    HIDDEN,    HIDDEN
            partner,  RECORD_PROJECT,  HIDDEN,    HIDDEN,    HIDDEN
            partner,  IMPORT,          FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  OWN_ACCOUNT,     GRANTED,   GRANTED,   GRANTED
            partner,  MANAGE_PEOPLE,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  MANAGE_ACCOUNTS, FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  MANAGE_RIGHTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  READ_FILING,     HIDDEN,    HIDDEN,    HIDDEN
            partner,  CHANGE_FILING,   HIDDEN,    HIDDEN,    HIDDEN
            partner,  ANSWER_AWARD,    HIDDEN,    HIDDEN,    HIDDEN
            partner,  KEEP_ALERTS,     HIDDEN,    HIDDEN,    HIDDEN
            partner,  WRITE_REQUEST,   HIDDEN,    HIDDEN,    HIDDEN
            partner,  KEEP_REQUESTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  KEEP_WORDS,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  COACH_FILING,    FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  KEEP_BENEFITS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            partner,  READ_AUDIT,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   READ_RULES,      GRANTED,   GRANTED,   GRANTED
            system,   READ_ENTERPRISE, HIDDEN,    HIDDEN,    HIDDEN
            system,   READ_ZONE,       FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   READ_PROJECT,    HIDDEN,    HIDDEN,    HIDDEN
            system,   RECORD_PROJECT,  HIDDEN,    HIDDEN,    HIDDEN
            system,   IMPORT,          FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   OWN_ACCOUNT,     GRANTED,   GRANTED,   GRANTED
            system,   MANAGE_PEOPLE,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   MANAGE_ACCOUNTS, GRANTED,   GRANTED,   GRANTED
            system,   MANAGE_RIGHTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   READ_FILING,     HIDDEN,    HIDDEN,    HIDDEN
            system,   CHANGE_FILING,   HIDDEN,    HIDDEN,    HIDDEN
            system,   ANSWER_AWARD,    HIDDEN,    HIDDEN,    HIDDEN
            system,   KEEP_ALERTS,     HIDDEN,    HIDDEN,    HIDDEN
            system,   WRITE_REQUEST,   HIDDEN,    HIDDEN,    HIDDEN
            system,   KEEP_REQUESTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   KEEP_WORDS,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   COACH_FILING,    FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   KEEP_BENEFITS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            system,   READ_AUDIT,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, READ_RULES,      GRANTED,   GRANTED,   GRANTED
            security, READ_ENTERPRISE, HIDDEN,    HIDDEN,    HIDDEN
            security, READ_ZONE,       FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, READ_PROJECT,    HIDDEN,    HIDDEN,    HIDDEN
            security, RECORD_PROJECT,  HIDDEN,    HIDDEN,    HIDDEN
            security, IMPORT,          FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, OWN_ACCOUNT,     GRANTED,   GRANTED,   GRANTED
            security, MANAGE_PEOPLE,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, MANAGE_ACCOUNTS, FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, MANAGE_RIGHTS,   GRANTED,   GRANTED,   GRANTED
            security, READ_FILING,     HIDDEN,    HIDDEN,    HIDDEN
            security, CHANGE_FILING,   HIDDEN,    HIDDEN,    HIDDEN
            security, ANSWER_AWARD,    HIDDEN,    HIDDEN,    HIDDEN
            security, KEEP_ALERTS,     HIDDEN,    HIDDEN,    HIDDEN
            security, WRITE_REQUEST,   HIDDEN,    HIDDEN,    HIDDEN
            security, KEEP_REQUESTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, KEEP_WORDS,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, COACH_FILING,    FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, KEEP_BENEFITS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            security, READ_AUDIT,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    READ_RULES,      GRANTED,   GRANTED,   GRANTED
            audit,    READ_ENTERPRISE, HIDDEN,    HIDDEN,    HIDDEN
            audit,    READ_ZONE,       FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    READ_PROJECT,    HIDDEN,    HIDDEN,    HIDDEN
            audit,    RECORD_PROJECT,  HIDDEN,    HIDDEN,    HIDDEN
            audit,    IMPORT,          FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    OWN_ACCOUNT,     GRANTED,   GRANTED,   GRANTED
            audit,    MANAGE_PEOPLE,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    MANAGE_ACCOUNTS, FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    MANAGE_RIGHTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    READ_FILING,     HIDDEN,    HIDDEN,    HIDDEN
            audit,    CHANGE_FILING,   HIDDEN,    HIDDEN,    HIDDEN
            audit,    ANSWER_AWARD,    HIDDEN,    HIDDEN,    HIDDEN
            audit,    KEEP_ALERTS,     HIDDEN,    HIDDEN,    HIDDEN
            audit,    WRITE_REQUEST,   HIDDEN,    HIDDEN,    HIDDEN
            audit,    KEEP_REQUESTS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    KEEP_WORDS,      FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    COACH_FILING,    FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    KEEP_BENEFITS,   FORBIDDEN, FORBIDDEN, FORBIDDEN
            audit,    READ_AUDIT,      GRANTED,   GRANTED,   GRANTED
            """)
    void everyRoleHasItsAnswer(String role, Action action, Decision own, Decision anothers, Decision zone) {
        Viewer viewer = viewer(role);

        assertThat(Access.decide(viewer, action, OWN)).isEqualTo(own);
        assertThat(Access.decide(viewer, action, ANOTHERS)).isEqualTo(anothers);
        assertThat(Access.decide(viewer, action, null)).isEqualTo(zone);
    }

    private static Viewer viewer(String role) {
        return switch (role) {
            case "visitor" -> new Viewer.Visitor();
            case "member" -> new Viewer.Member("li", "李工", OWN);
            case "partner" -> new Viewer.Partner("zhao", "赵经理", "昆山农商行");
            case "officer" -> new Viewer.Officer("wang", "王科");
            default ->
                new Viewer.Administrator("admin", "管理员", Viewer.Kind.valueOf(role.toUpperCase(java.util.Locale.ROOT)));
        };
    }

    @Test
    void theTableLeavesNoActionOut() throws NoSuchMethodException {
        String table = AccessTest.class
                .getDeclaredMethod(
                        "everyRoleHasItsAnswer",
                        String.class,
                        Action.class,
                        Decision.class,
                        Decision.class,
                        Decision.class)
                .getAnnotation(CsvSource.class)
                .textBlock();

        for (String role : new String[] {"visitor", "member", "officer", "partner", "system", "security", "audit"}) {
            for (Action action : Action.values()) {
                assertThat(table).containsPattern(role + ", +" + action + ",");
            }
        }
    }

    @Test
    void anothersEnterpriseLooksAsIfItDidNotExist() {
        Viewer member = new Viewer.Member("li", "李工", OWN);

        assertThatThrownBy(() -> Access.requireRead(member, ANOTHERS))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    @Test
    void theZoneIsRefusedToAMember() {
        Viewer member = new Viewer.Member("li", "李工", OWN);

        assertThatThrownBy(() -> Access.require(member, Action.READ_ZONE)).isInstanceOf(AccessDeniedException.class);
    }
}
