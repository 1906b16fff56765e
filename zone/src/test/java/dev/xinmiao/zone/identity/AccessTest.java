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

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource(textBlock = """
            visitor, READ_RULES,      zone,     GRANTED
            visitor, READ_ENTERPRISE, own,      SIGN_IN
            visitor, READ_ENTERPRISE, anothers, SIGN_IN
            visitor, READ_ZONE,       zone,     SIGN_IN
            visitor, IMPORT,          zone,     SIGN_IN
            member,  READ_RULES,      zone,     GRANTED
            member,  READ_ENTERPRISE, own,      GRANTED
            member,  READ_ENTERPRISE, anothers, HIDDEN
            member,  READ_ENTERPRISE, zone,     HIDDEN
            member,  READ_ZONE,       zone,     FORBIDDEN
            member,  READ_ZONE,       own,      FORBIDDEN
            member,  IMPORT,          zone,     FORBIDDEN
            member,  IMPORT,          own,      FORBIDDEN
            officer, READ_RULES,      zone,     GRANTED
            officer, READ_ENTERPRISE, own,      GRANTED
            officer, READ_ENTERPRISE, anothers, GRANTED
            officer, READ_ZONE,       zone,     GRANTED
            officer, IMPORT,          zone,     GRANTED
            """)
    void everyRoleHasItsAnswer(String role, Action action, String whose, Decision expected) {
        Viewer viewer = switch (role) {
            case "visitor" -> new Viewer.Visitor();
            case "member" -> new Viewer.Member("li", "李工", OWN);
            default -> new Viewer.Officer("wang", "王科");
        };
        SubjectId enterprise = switch (whose) {
            case "own" -> OWN;
            case "anothers" -> ANOTHERS;
            default -> null;
        };

        assertThat(Access.decide(viewer, action, enterprise)).isEqualTo(expected);
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
