package dev.xinmiao.zone.lookup.words;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.List;

/**
 * An industry as people speak of it (赛道).
 *
 * @param codes how the codes of its industries begin
 */
public record Track(String id, Bilingual name, List<String> codes) {
    /** Whether an industry code belongs here; a code may be coarser than the track and then doesn't. */
    public boolean holds(String code) {
        return codes.stream().anyMatch(code::startsWith);
    }
}
