package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.StoredRecords;
import java.time.Instant;
import java.util.List;

/** What happened to an award. Each leads to one state. */
public sealed interface AwardEvent {
    StoredRecords<AwardEvent> STORED = new StoredRecords<>(AwardEvent.class);

    AwardState leadsTo();

    /** @param why what is wrong with the line, and how to mend it */
    record Faulted(Bilingual why) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.FAULTY;
        }
    }

    /** @param amount fen, by the rules, before history and pot */
    record Matched(long amount) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.MATCHED;
        }
    }

    /** @param reasons in sentences */
    record Refused(List<Bilingual> reasons) implements AwardEvent {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public AwardState leadsTo() {
            return AwardState.REFUSED;
        }
    }

    /** It was applied for. @param amount fen by the rules; 0 while facts leave it open */
    record Applied(long amount) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.APPLIED;
        }
    }

    /** 核定. @param reason why it differs from the rules' amount; empty where it doesn't */
    record Assessed(long amount, String reason) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.APPLIED;
        }
    }

    /** Granted without a notice: reserved and ordered at once. @param reductions as of {@link Shown} */
    record Approved(long reservation, long amount, List<Bilingual> reductions) implements AwardEvent {
        public Approved {
            reductions = List.copyOf(reductions);
        }

        @Override
        public AwardState leadsTo() {
            return AwardState.ORDERED;
        }
    }

    /** @param answerBy the first moment at which an answer is late */
    record Notified(Instant answerBy) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.NOTIFIED;
        }
    }

    /** So much of the time to answer was over. */
    record Reminded() implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.NOTIFIED;
        }
    }

    record Confirmed() implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.CONFIRMED;
        }
    }

    record Declined(String reason) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.DECLINED;
        }
    }

    /** Nobody answered. @param kept whether it is kept until the year's end */
    record Unanswered(boolean kept) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return kept ? AwardState.KEPT : AwardState.LAPSED;
        }
    }

    /**
     * @param amount fen that was reserved
     * @param reductions why it is less than the rules gave; empty if it isn't
     */
    record Shown(long notice, long reservation, long amount, List<Bilingual> reductions) implements AwardEvent {
        public Shown {
            reductions = List.copyOf(reductions);
        }

        @Override
        public AwardState leadsTo() {
            return AwardState.IN_NOTICE;
        }
    }

    record Objected(long objection) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.OBJECTED;
        }
    }

    /** An objection was dismissed. @param last whether no other is open */
    record Cleared(long objection, boolean last) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return last ? AwardState.IN_NOTICE : AwardState.OBJECTED;
        }
    }

    record Ordered() implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.ORDERED;
        }
    }

    /** @param payment its number */
    record Paid(String payment) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.PAID;
        }
    }

    /** 退票. @param reason what the bank said */
    record Returned(String payment, String reason) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.RETURNED;
        }
    }

    /** To be paid again, the account having been put right. */
    record Reordered() implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.ORDERED;
        }
    }

    /** @param amount fen to be given back */
    record RecallOpened(long amount, String reason) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.RECALLING;
        }
    }

    /** It was given back. */
    record Recalled(long amount) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.RECALLED;
        }
    }

    /** It need not be given back after all. */
    record RecallDropped(long amount, String reason) implements AwardEvent {
        @Override
        public AwardState leadsTo() {
            return AwardState.PAID;
        }
    }
}
