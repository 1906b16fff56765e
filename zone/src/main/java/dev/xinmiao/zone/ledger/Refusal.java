package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.ZoneClock;
import java.time.Instant;
import java.time.LocalDate;

/** Why an order is refused. No refusal names another party or an amount of theirs: it may be shown to whoever asked. */
public sealed interface Refusal {
    Bilingual text();

    /** The id belongs to another order. */
    record OtherContent() implements Refusal {
        @Override
        public Bilingual text() {
            return new Bilingual("这一指令号已用于另一笔指令，请换新的指令号。", "This order's id belongs to another order: use a new one.");
        }
    }

    /** There is no such pot or reservation. */
    record Unknown(String what) implements Refusal {
        @Override
        public Bilingual text() {
            return new Bilingual("台账中没有 %s。".formatted(what), "The ledger has no %s.".formatted(what));
        }
    }

    /** The pot's year is over. */
    record Closed(String pot) implements Refusal {
        @Override
        public Bilingual text() {
            return new Bilingual(
                    "资金池 %s 已年终关闭，不再接受新的拨入与预留。".formatted(pot),
                    "The pot %s is closed: it takes no more funds and reservations.".formatted(pot));
        }
    }

    /** @param left what could still be reserved */
    record NotEnough(String pot, long asked, long left, String unit) implements Refusal {
        @Override
        public Bilingual text() {
            return new Bilingual(
                    "资金池 %s 余额不足：申请 %s，可用 %s。".formatted(pot, Pot.show(asked, unit), Pot.show(left, unit)),
                    "The pot %s has not enough left: %s asked, %s free."
                            .formatted(pot, Pot.show(asked, unit), Pot.show(left, unit)));
        }
    }

    /** @param left what could still be drawn under the ceiling */
    record CeilingReached(String ceiling, long asked, long left, String unit) implements Refusal {
        @Override
        public Bilingual text() {
            return new Bilingual(
                    "超过上限 %s：申请 %s，尚可 %s。".formatted(ceiling, Pot.show(asked, unit), Pot.show(left, unit)),
                    "The ceiling %s would be exceeded: %s asked, %s left."
                            .formatted(ceiling, Pot.show(asked, unit), Pot.show(left, unit)));
        }
    }

    /**
     * The award was given before, or a document stands behind another one.
     *
     * @param key of the document; the basis of the award
     */
    record UsedBefore(boolean award, String key, String pot, String clause, Instant at) implements Refusal {
        @Override
        public Bilingual text() {
            LocalDate day = LocalDate.ofInstant(at, ZoneClock.CHINA);
            return award
                    ? new Bilingual(
                            "同一依据（%s）已于 %s 按条款 %s 从资金池 %s 兑现，不能重复。".formatted(key, day, clause, pot),
                            "On the same basis (%s) this was given on %s under clause %s from the pot %s: not twice."
                                    .formatted(key, day, clause, pot))
                    : new Bilingual(
                            "凭证 %s 已于 %s 用于条款 %s（资金池 %s），不能再次使用。".formatted(key, day, clause, pot),
                            "The document %s was used on %s under clause %s (pot %s) and can't be used again."
                                    .formatted(key, day, clause, pot));
        }
    }

    /** More than there is of it: held, paid or being recalled. */
    record Beyond(Account account, long asked, long left, String unit) implements Refusal {
        @Override
        public Bilingual text() {
            Bilingual of = switch (account) {
                case RESERVED -> new Bilingual("已预留而未支付", "reserved and unpaid");
                case PAID -> new Bilingual("已支付", "paid");
                default -> new Bilingual("追回中", "being recalled");
            };
            return new Bilingual(
                    "这一笔%s的只有 %s，少于 %s。".formatted(of.zh(), Pot.show(left, unit), Pot.show(asked, unit)),
                    "Of this award %s is %s, less than %s."
                            .formatted(Pot.show(left, unit), of.en(), Pot.show(asked, unit)));
        }
    }

    /** It holds on for now. */
    record NotExpired() implements Refusal {
        @Override
        public Bilingual text() {
            return new Bilingual("这笔预留尚未到期。", "This reservation has not expired.");
        }
    }

    /** What goes on at a year's end goes into an open pot of a later year, of the same kind and unit. */
    record NotNext(String pot) implements Refusal {
        @Override
        public Bilingual text() {
            return new Bilingual(
                    "资金池 %s 不能承接结转：须为以后年度、同类、同单位、未关闭的资金池。".formatted(pot),
                    "The pot %s can't take over: it must be open, of a later year, the same kind and unit."
                            .formatted(pot));
        }
    }
}
