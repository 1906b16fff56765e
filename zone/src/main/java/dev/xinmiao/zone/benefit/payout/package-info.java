/**
 * 拨付 Paying what was awarded: to whose account, in which batch, what the bank said, and what is called back.
 *
 * <p>Nobody does it alone: an account is verified, and a batch released, by another person than the one who entered it.
 */
@NullMarked
package dev.xinmiao.zone.benefit.payout;

import org.jspecify.annotations.NullMarked;
