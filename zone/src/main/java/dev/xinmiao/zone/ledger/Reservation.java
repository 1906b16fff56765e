package dev.xinmiao.zone.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 预留 Something promised to somebody, and what became of it: its parts add up to the amount.
 *
 * @param pot from which it is payable
 * @param held promised and not yet paid
 * @param recalling to be given back by the beneficiary
 * @param givenBack released, expired or recalled
 */
public record Reservation(
        long id,
        Pot pot,
        Award award,
        String purpose,
        long amount,
        long held,
        long paid,
        long recalling,
        long givenBack,
        @Nullable Instant expires,
        Instant madeAt) {}
