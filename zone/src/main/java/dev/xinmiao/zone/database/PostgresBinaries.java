package dev.xinmiao.zone.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, carried by a Maven artefact, unpacked once into a folder. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    /** Changes when the artefact's version does, so that an upgrade unpacks anew. */
    private static final String VERSION = "18.6";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}. Unpacks beside it first and renames, so that a crash leaves no half. */
    static Path unpackInto(Path folder) throws IOException {
        Path target = folder.resolve("postgres-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        Path unfinished = Files.createTempDirectory(folder, "unpacking-");
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException("this build carries no PostgreSQL for "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "; start with --database and the address of a PostgreSQL 18 server");
            }
            unpack(archive, unfinished);
        }
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    /** Whether the programs are in the folder, or can be unpacked there, and the account can run them from there. */
    static boolean mayLieIn(Path folder, ServerAccount account) throws IOException {
        boolean reachable = Files.isDirectory(folder)
                && (account != ServerAccount.NOBODY || ServerAccount.forFolder(folder) == ServerAccount.NOBODY);
        return reachable && (Files.isDirectory(folder.resolve("postgres-" + VERSION)) || Files.isWritable(folder));
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("the archive of PostgreSQL holds a path outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
