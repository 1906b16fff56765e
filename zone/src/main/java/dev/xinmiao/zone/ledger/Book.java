package dev.xinmiao.zone.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of the ledger that some orders are about, locked in the database and kept here while they are decided one after
 * the other: what one takes, the next no longer finds.
 */
final class Book {
    /** A pot and what is in it. */
    static final class OpenPot {
        private final Pot pot;
        private boolean open;
        private long available;

        OpenPot(Pot pot, long available) {
            this.pot = pot;
            this.open = pot.open();
            this.available = available;
        }

        Pot pot() {
            return pot;
        }

        boolean open() {
            return open;
        }

        void close() {
            open = false;
        }

        long available() {
            return available;
        }

        void add(long amount) {
            available = Math.addExact(available, amount);
        }

        /** Where it goes what comes back: what comes back too late lapses. */
        Account back() {
            return open ? Account.AVAILABLE : Account.LAPSED;
        }
    }

    /** A reservation, and what of it stands where. */
    static final class Standing {
        private final long id;
        private long pot;
        private final @Nullable Instant expires;
        private final List<String> ceilings;
        private final Map<Long, Map<Account, Long>> parts;

        /** @param parts by pot and account: one that a year's end moved has been paid from several */
        Standing(
                long id,
                long pot,
                @Nullable Instant expires,
                List<String> ceilings,
                Map<Long, Map<Account, Long>> parts) {
            this.id = id;
            this.pot = pot;
            this.expires = expires;
            this.ceilings = ceilings;
            this.parts = new TreeMap<>(parts);
        }

        long id() {
            return id;
        }

        long pot() {
            return pot;
        }

        void goTo(long next) {
            pot = next;
        }

        boolean expired(Instant now) {
            return expires != null && !expires.isAfter(now);
        }

        List<String> ceilings() {
            return ceilings;
        }

        /** In any pot. */
        long all(Account account) {
            return parts.keySet().stream().mapToLong(each -> of(each, account)).sum();
        }

        long of(long within, Account account) {
            return parts.getOrDefault(within, Map.of()).getOrDefault(account, 0L);
        }

        void add(long within, Account account, long amount) {
            parts.computeIfAbsent(within, _ -> new EnumMap<>(Account.class)).merge(account, amount, Math::addExact);
        }

        /** The pots in which there is something of it, the one where it is now first, then the latest. */
        List<Long> pots() {
            List<Long> pots = new ArrayList<>(parts.keySet());
            pots.sort((one, other) ->
                    Long.compare(other == pot ? Long.MAX_VALUE : other, one == pot ? Long.MAX_VALUE : one));
            return pots;
        }
    }

    /** A ceiling as it stands. */
    static final class Drawn {
        private long most;
        private long drawn;

        Drawn(long most, long drawn) {
            this.most = most;
            this.drawn = drawn;
        }

        long most() {
            return most;
        }

        long drawn() {
            return drawn;
        }

        void draw(long under, long amount) {
            most = under;
            drawn = Math.addExact(drawn, amount);
        }

        void giveBack(long amount) {
            drawn -= amount;
        }
    }

    /** An award or a document in use. */
    record Used(String pot, String clause, Instant at, long reservation) {}

    /** @param award else a document */
    record UseKey(boolean award, String key) {}

    private final Map<Long, OpenPot> pots = new HashMap<>();
    private final Map<Long, Standing> reservations = new HashMap<>();
    private final Map<String, Drawn> ceilings = new HashMap<>();
    private final Map<UseKey, Used> uses = new HashMap<>();

    Optional<OpenPot> pot(long id) {
        return Optional.ofNullable(pots.get(id));
    }

    Optional<Standing> reservation(long id) {
        return Optional.ofNullable(reservations.get(id));
    }

    /** Those that hold something in a pot. */
    List<Standing> heldIn(long pot) {
        return reservations.values().stream()
                .filter(each -> each.pot() == pot && each.of(pot, Account.RESERVED) > 0)
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    /** What nobody has drawn on has nothing drawn. */
    Drawn ceiling(String key) {
        return ceilings.computeIfAbsent(key, _ -> new Drawn(0, 0));
    }

    Optional<Used> use(UseKey key) {
        return Optional.ofNullable(uses.get(key));
    }

    void put(OpenPot pot) {
        pots.put(pot.pot().id(), pot);
    }

    void put(Standing standing) {
        reservations.put(standing.id(), standing);
    }

    void put(String key, Drawn drawn) {
        ceilings.put(key, drawn);
    }

    void put(UseKey key, Used used) {
        uses.put(key, used);
    }

    void free(long reservation) {
        uses.values().removeIf(each -> each.reservation() == reservation);
    }
}
