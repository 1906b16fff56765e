package dev.xinmiao.zone.identity;

import dev.xinmiao.zone.audit.Audit;
import dev.xinmiao.zone.kernel.ZoneClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is signed in where. Kept in memory, as the sessions themselves are: both end with the program. */
@Component
public class Sessions {
    private static final String ID = Sessions.class.getName() + ".id";
    private static final String WELCOME = Sessions.class.getName() + ".welcome";
    private static final int LONGEST_BROWSER = 200;

    /** @param id names it on pages; it is not the cookie, and opens nothing */
    public record Session(
            String id,
            String username,
            Instant since,
            Instant lastSeen,
            String browser,
            Duration idle,
            boolean mustChangePassword) {
        /** By itself, as nobody used it; one without a limit never is. */
        boolean isOver(Instant now) {
            return idle.isPositive() && lastSeen.plus(idle).isBefore(now);
        }

        Session seen(Instant now) {
            return new Session(id, username, since, now, browser, idle, mustChangePassword);
        }

        Session passwordChanged() {
            return new Session(id, username, since, lastSeen, browser, idle, false);
        }
    }

    /** Told to the owner once: what strangers tried since the last sign-in. */
    public record Welcome(int refused, @Nullable Instant locked) {}

    private final Map<String, Session> byId = new ConcurrentHashMap<>();
    private final Audit audit;
    private final ZoneClock clock;

    Sessions(Audit audit, ZoneClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void begin(HttpServletRequest request, String username, Guard.Since told) {
        HttpSession session = request.getSession();
        String browser = String.valueOf(request.getHeader("User-Agent"));
        Instant now = clock.instant();
        Session begun = new Session(
                UUID.randomUUID().toString(),
                username,
                now,
                now,
                browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)),
                Duration.ofSeconds(session.getMaxInactiveInterval()),
                told.passwordOnce());
        byId.values().removeIf(each -> each.isOver(now));
        byId.put(begun.id(), begun);
        session.setAttribute(ID, begun.id());
        if (told.refused() > 0) {
            session.setAttribute(WELCOME, new Welcome(told.refused(), told.locked()));
        }
    }

    /** Of this request; null where it was ended, or nobody has signed in. */
    @Nullable
    Session seen(HttpServletRequest request) {
        String id = idOf(request);
        Instant now = clock.instant();
        return id.isEmpty() ? null : byId.computeIfPresent(id, (_, each) -> each.seen(now));
    }

    /** The session in which a request comes; empty for none. */
    public static String idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ID) instanceof String id ? id : "";
    }

    /** What the owner has not been told yet. */
    public static @Nullable Welcome takeWelcome(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WELCOME) instanceof Welcome welcome)) {
            return null;
        }
        session.removeAttribute(WELCOME);
        return welcome;
    }

    public List<Session> of(String username) {
        return all().stream().filter(each -> each.username().equals(username)).toList();
    }

    /** The last used first. */
    public List<Session> all() {
        Instant now = clock.instant();
        return byId.values().stream()
                .filter(each -> !each.isOver(now))
                .sorted(Comparator.comparing(Session::lastSeen).reversed())
                .toList();
    }

    /**
     * The next request of that session is signed out.
     *
     * @param owner whose it must be; null for anybody's
     */
    public boolean end(String id, @Nullable String owner, String by) {
        Session session = byId.get(id);
        if (session == null || (owner != null && !session.username().equals(owner)) || byId.remove(id) == null) {
            return false;
        }
        audit.tell(by, "end-session", "account/" + session.username(), session.browser());
        return true;
    }

    void endOthers(String username, String kept) {
        byId.values()
                .removeIf(each -> each.username().equals(username) && !each.id().equals(kept));
        byId.computeIfPresent(kept, (_, each) -> each.passwordChanged());
    }

    void signOut(HttpServletRequest request) {
        Session session = byId.remove(idOf(request));
        if (session != null) {
            audit.tell(session.username(), "sign-out", "account/" + session.username(), "");
        }
    }
}
