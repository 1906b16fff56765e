package dev.xinmiao.zone.benefit.award;

import dev.xinmiao.zone.benefit.clause.Clause;
import dev.xinmiao.zone.benefit.clause.Terms;
import dev.xinmiao.zone.kernel.SubjectId;

/** The names under which the ledger counts what is drawn under a clause's caps. */
public final class CeilingKeys {
    private CeilingKeys() {}

    public static String of(Terms.Per per, Clause clause, int year, SubjectId enterprise) {
        String ofClause = "clause/" + clause.id() + "/" + year;
        return switch (per) {
            case CLAUSE_YEAR -> ofClause;
            case ENTERPRISE_YEAR -> ofClause + "/enterprise/" + enterprise;
        };
    }
}
