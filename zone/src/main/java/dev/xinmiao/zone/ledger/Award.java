package dev.xinmiao.zone.ledger;

import dev.xinmiao.zone.kernel.SubjectId;

/**
 * 奖补 What is given to whom for what: the same is never given twice while anything of it is out.
 *
 * @param basis what it rests on, such as a certificate's number; written alike however it was typed
 */
public record Award(String clause, SubjectId beneficiary, String basis) {
    public Award {
        basis = Normalised.text(basis);
        if (clause.isBlank() || clause.indexOf('|') >= 0) {
            throw new IllegalArgumentException("an award has a clause, without |: " + clause);
        }
    }

    String key() {
        return clause + "|" + beneficiary + "|" + basis;
    }
}
