/**
 * 台账 The ledger: pots of money or of counted quotas, by double entry. What is asked is an {@link
 * dev.xinmiao.zone.ledger.Order}, what became of it an {@link dev.xinmiao.zone.ledger.Outcome}. Overdraft and giving twice are
 * impossible by the database's own constraints; the code beside them only says why, in words, before they have to.
 */
@NullMarked
package dev.xinmiao.zone.ledger;

import org.jspecify.annotations.NullMarked;
