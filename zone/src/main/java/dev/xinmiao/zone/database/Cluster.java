package dev.xinmiao.zone.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A database cluster on disk and what lies around it: its password, its log and the lock that keeps a second program
 * away.
 */
record Cluster(Path folder, ServerAccount account) {
    static final String SUPERUSER = "xinmiao";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static Cluster in(Path folder) throws IOException {
        return new Cluster(folder, ServerAccount.forFolder(folder));
    }

    Path data() {
        return folder.resolve("cluster");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** Closing the channel gives the lock back. */
    FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new DatabaseException(
                    "数据目录 " + folder + " 正被另一个新苗使用：请先结束它，或用 --data 另选目录。",
                    "Another Xinmiao is running on the data folder " + folder
                            + ": end it, or choose another folder with --data.");
        }
        return channel;
    }

    /** The superuser's password, made up when first asked for. Only the owner of the folder may read it. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path draft = Files.createTempFile(folder, "password", ".draft", OWNER_ONLY);
            Files.writeString(draft, HexFormat.of().formatHex(random));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** Makes the cluster unless there is one; under another name first, so that a crash leaves no half cluster. */
    void initialise(Path programs) throws IOException {
        if (Files.isDirectory(data())) {
            return;
        }
        Path unfinished = Files.createTempDirectory(folder, "cluster-unfinished-", OWNER_ONLY_FOLDER);
        Path password = Files.createTempFile(folder, "initdb", ".password", OWNER_ONLY);
        try {
            Files.writeString(password, password());
            account.own(unfinished);
            account.own(password);
            account.run(List.of(
                    programs.resolve("bin/initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth-host=scram-sha-256",
                    "--auth-local=scram-sha-256",
                    "--encoding=UTF8",
                    // The same order of texts on every machine, and yet Chinese letters are letters to pg_trgm.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-collate=C",
                    "--lc-ctype=C.UTF-8"));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }
}
