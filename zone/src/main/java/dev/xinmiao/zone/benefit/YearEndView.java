package dev.xinmiao.zone.benefit;

import dev.xinmiao.zone.benefit.yearend.Outlook;
import dev.xinmiao.zone.benefit.yearend.YearEnd;
import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import dev.xinmiao.zone.ledger.Account;
import dev.xinmiao.zone.ledger.Pot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The end of a pot's year on its page.
 *
 * @param open the proposal that waits to be decided
 * @param done what an approved one booked
 * @param earlier those that were decided, the newest first
 * @param from the first day on which it may be proposed
 * @param due whether that day has come
 * @param proposes whether the viewer may propose it
 * @param own whether the open proposal is the viewer's
 * @param fault why the last move was refused
 */
public record YearEndView(
        Outlook outlook,
        @Nullable YearEnd open,
        @Nullable Booked done,
        List<YearEnd> earlier,
        LocalDate from,
        Mark mark,
        boolean due,
        boolean proposes,
        boolean own,
        Typed typed,
        @Nullable Bilingual fault,
        UUID command) {

    /** @param next null where nothing went on */
    public record Booked(
            YearEnd yearEnd,
            Map<Account, Long> here,
            @Nullable Pot next,
            Map<Account, Long> there) {}

    /** As it was typed before it was refused. */
    public record Typed(@Nullable Boolean moves, @Nullable Boolean carries, String reason) {
        static final Typed NOTHING = new Typed(null, null, "");
    }
}
