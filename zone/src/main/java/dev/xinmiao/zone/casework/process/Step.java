package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One desk's part in a process, or the applicant's, or a wait.
 *
 * @param desk the id of the desk; empty for the applicant and for a wait that no desk watches
 * @param needs the steps that must be done before it opens
 * @param reads materials and form fields that its opinion rests on; empty for all
 * @param limit null where none is set
 * @param join weighs the opinions of the reviews it needs
 * @param result the paper it gives; null for none
 * @param note what it is about; both texts empty for nothing
 * @param clause what it rests on; null where nothing is cited
 * @param place where it is written
 */
public record Step(
        String id,
        Bilingual name,
        String desk,
        StepKind kind,
        List<String> needs,
        List<String> reads,
        @Nullable ProcessLimit limit,
        Join join,
        @Nullable Bilingual result,
        Bilingual note,
        @Nullable Clause clause,
        Place place) {

    /** Whether an opinion given here rests on that material or field. */
    public boolean restsOn(String key) {
        return reads.isEmpty() || reads.contains(key);
    }
}
