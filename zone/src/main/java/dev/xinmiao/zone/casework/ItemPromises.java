package dev.xinmiao.zone.casework;

import dev.xinmiao.zone.casework.process.Material;
import dev.xinmiao.zone.casework.process.Process;
import dev.xinmiao.zone.casework.process.ProcessLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of an item in the version that a case keeps: many items share one process. */
@FunctionalInterface
public interface ItemPromises {
    ItemPromises NONE = (_, _) -> new Promise(List.of(), null);

    /** @param limit null where no number is promised */
    record Promise(List<Material> materials, @Nullable ProcessLimit limit) {
        /** The process as it is for this item: what it leaves open is the item's, unless nobody applies. */
        Process in(Process process) {
            if (process.exOfficio()) {
                return process;
            }
            return new Process(
                    process.id(),
                    process.name(),
                    process.version(),
                    false,
                    process.matter(),
                    process.limit() == null ? limit : process.limit(),
                    process.materials().isEmpty() ? materials : process.materials(),
                    process.fields(),
                    process.steps(),
                    process.clause(),
                    process.source());
        }
    }

    Promise of(String item, int version);
}
