package dev.xinmiao.zone.law;

import dev.xinmiao.zone.law.LawFile.Fault;
import dev.xinmiao.zone.search.SearchSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The laws of the operator's file, kept in memory (about three times its unpacked size) and read anew when it was written anew.
 * What breaks off in the midst takes nothing away: the laws read before stay.
 */
@Service
public class Laws {
    private static final Logger LOG = LoggerFactory.getLogger(Laws.class);

    private final @Nullable LawFile file;
    private volatile @Nullable Library library;

    Laws(SearchSettings settings) {
        Path path = settings.laws();
        this.file = path == null ? null : new LawFile(path);
    }

    /**
     * What was read last.
     *
     * @param stamp of the file then; empty where there was none
     * @param faulty how many lines don't count; the first of them are the faults
     */
    record Library(Optional<LawFile.Stamp> stamp, LawBook book, List<Fault> faults, int faulty) {
        static final Library NONE = new Library(Optional.empty(), LawBook.EMPTY, List.of(), 0);
    }

    /** Whether the operator has named a file. */
    boolean hasFile() {
        return file != null;
    }

    /** Cheap; another one whenever {@link #library} may be. */
    Object stamp() {
        return file == null ? "none" : file.stamp();
    }

    Library library() {
        LawFile source = file;
        if (source == null) {
            return Library.NONE;
        }
        Library last = library;
        return last != null && last.stamp().equals(source.stamp()) ? last : readOnce(source);
    }

    /** Whoever comes while another reads waits for what that one has read. */
    private synchronized Library readOnce(LawFile source) {
        Library before = library;
        if (before != null && before.stamp().equals(source.stamp())) {
            return before;
        }
        Library read = read(source, before == null ? LawBook.EMPTY : before.book());
        library = read;
        return read;
    }

    private static Library read(LawFile source, LawBook before) {
        Optional<LawFile.Stamp> stamp = source.stamp();
        LawFile.Content content = source.read();
        content.faults().forEach(fault -> LOG.warn("laws: {}", fault));
        boolean keeps = !content.whole() && !before.all().isEmpty();
        LawBook book = keeps ? before : new LawBook(content.records());
        LOG.info("laws: {} versions, {} lines left out", book.all().size(), content.faulty());
        return new Library(stamp, book, content.faults(), content.faulty());
    }
}
