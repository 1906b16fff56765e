package dev.xinmiao.zone.intake.internal.row;

import dev.xinmiao.zone.fact.SubjectIdentity;
import dev.xinmiao.zone.intake.Fault;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What contradicts an earlier row of the same file: the same code for another enterprise, the same enterprise and period a
 * second time. Holds one small entry a row; the limit on rows bounds it.
 */
final class Contradictions {
    private final Map<CreditCode, Seen> namesByCode = new HashMap<>();
    private final Map<String, Seen> codesByName = new HashMap<>();
    private final Map<RowKey, Long> rows = new HashMap<>();

    private record Seen(long row, String what) {}

    /** @param section which part of the mapping reads the row: a list and a yearly table may speak of one period */
    private record RowKey(Object subject, Period period, int section) {}

    record Finding(Fault fault, List<String> details) {}

    /** The credit code stands in an earlier row under another name. */
    Optional<Finding> codeOfAnother(long row, @Nullable CreditCode code, @Nullable String name) {
        if (code == null || name == null) {
            return Optional.empty();
        }
        Seen seen = namesByCode.putIfAbsent(code, new Seen(row, name));
        boolean same =
                seen == null || SubjectIdentity.normalisedName(seen.what).equals(SubjectIdentity.normalisedName(name));
        return same
                ? Optional.empty()
                : Optional.of(new Finding(Fault.CREDIT_CODE_OF_ANOTHER, List.of(String.valueOf(seen.row), seen.what)));
    }

    /** The name stands in an earlier row with another credit code. */
    Optional<Finding> nameOfAnother(long row, @Nullable CreditCode code, @Nullable String name) {
        if (code == null || name == null) {
            return Optional.empty();
        }
        Seen seen = codesByName.putIfAbsent(SubjectIdentity.normalisedName(name), new Seen(row, code.value()));
        return seen == null || seen.what.equals(code.value())
                ? Optional.empty()
                : Optional.of(new Finding(Fault.NAME_OF_ANOTHER, List.of(String.valueOf(seen.row), seen.what)));
    }

    /** The enterprise and period stand in an earlier row. */
    Optional<Finding> rowTwice(long row, SubjectIdentity subject, Period period, int section) {
        Long first = rows.putIfAbsent(new RowKey(keyOf(subject), period, section), row);
        return first == null
                ? Optional.empty()
                : Optional.of(new Finding(Fault.ROW_TWICE, List.of(String.valueOf(first))));
    }

    private static Object keyOf(SubjectIdentity subject) {
        if (subject.creditCode() != null) {
            return subject.creditCode();
        }
        if (!subject.ids().isEmpty()) {
            return subject.ids();
        }
        return subject.name() == null ? "" : SubjectIdentity.normalisedName(subject.name());
    }
}
