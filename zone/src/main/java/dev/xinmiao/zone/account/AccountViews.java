package dev.xinmiao.zone.account;

import dev.xinmiao.zone.audit.AuditReading.Found;
import dev.xinmiao.zone.identity.Accounts.Line;
import dev.xinmiao.zone.identity.Duty;
import dev.xinmiao.zone.identity.Outside;
import dev.xinmiao.zone.identity.Passkeys.Passkey;
import dev.xinmiao.zone.identity.Rights.Holding;
import dev.xinmiao.zone.identity.Sessions.Session;
import dev.xinmiao.zone.identity.Sessions.Welcome;
import dev.xinmiao.zone.kernel.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages about accounts show. */
public final class AccountViews {
    private AccountViews() {}

    /** Somebody's desk, with its name. */
    public record DeskHeld(Holding holding, Bilingual desk, String person) {}

    /** A desk, and a person, to choose from. */
    public record Choice(String id, Bilingual name) {}

    /**
     * One's own account.
     *
     * @param pending the secret that waits for its first code
     * @param link the same for an app on this device
     * @param current the session of this request
     */
    public record Own(
            String username,
            String role,
            boolean owner,
            @Nullable Welcome welcome,
            boolean dynamicCode,
            int recoveryCodes,
            @Nullable String pending,
            @Nullable String link,
            List<Passkey> passkeys,
            List<Session> sessions,
            String current,
            List<DeskHeld> desks,
            List<DeskHeld> delegated,
            List<Line> officers,
            LocalDate today) {}

    /** Somebody of an enterprise, and what they may do. */
    public record Person(Line line, Set<Duty> duties, boolean self) {}

    /**
     * Whom the outside identity provider may sign in.
     *
     * @param name of the provider
     * @param subjects by user name
     */
    public record Links(Bilingual name, String claim, Map<String, String> subjects) {
        /** Null where there is no provider. */
        static @Nullable Links of(Outside outside) {
            return outside.isOn() ? new Links(outside.name(), outside.claim(), outside.links()) : null;
        }

        public String subject(String username) {
            return subjects.getOrDefault(username, "");
        }
    }

    /** What the security administrator sees. */
    public record RightsView(List<DeskHeld> held, List<Person> officers, List<Choice> desks, List<Session> sessions) {}

    /** What the auditor found, and what was searched for. */
    public record AuditView(
            List<Found> found,
            String actor,
            String object,
            @Nullable LocalDate day,
            @Nullable Long more) {}
}
