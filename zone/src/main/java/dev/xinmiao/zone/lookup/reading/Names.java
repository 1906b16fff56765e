package dev.xinmiao.zone.lookup.reading;

import dev.xinmiao.zone.kernel.SubjectId;
import java.util.List;

/** Who may be asked about: every enterprise that the asker may see, and no other. */
public interface Names {
    /** @param path of its page */
    record Named(SubjectId id, String name, String path) {}

    /** The length of the longest name. */
    int longest();

    /** Those of that name, short name, name without its legal form, or number, written as {@code Letters} writes it and without brackets. */
    List<Named> called(String name);

    /** Some of those whose name holds that part, at most so many. */
    List<Named> holding(String part, int limit);
}
