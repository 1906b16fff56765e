package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;
import dev.xinmiao.zone.kernel.Mark;
import java.time.LocalDate;

/**
 * A place where an item is offered. One item may have many (a bureau and several street offices), each with a contact of
 * its own.
 *
 * @param contact a desk or a person's name as the office publishes it
 * @param phone of the desk, never a person's mobile
 * @param hours when the contact answers
 * @param verified when somebody last made sure that all this is right
 */
public record OfferingPoint(
        Bilingual name, String contact, String phone, Bilingual hours, LocalDate verified, Mark mark) {
    /** After this many days without a check the public is told so (domain file, edge cases). */
    public static final int GOOD_FOR_DAYS = 90;

    public boolean isStaleOn(LocalDate day) {
        return verified.plusDays(GOOD_FOR_DAYS).isBefore(day);
    }
}
