package dev.xinmiao.zone.intake.internal.imports;

import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** Commits an import that was tried before, and prints how many rows it has come through, until it is killed. */
final class CommittingProgram {
    private CommittingProgram() {}

    /** @param args address, user and password of the database, data folder, import */
    public static void main(String[] args) throws InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        database.setUser(args[1]);
        database.setPassword(args[2]);
        long id = Long.parseLong(args[4]);
        try (ImportApplication app = new ImportApplication(database, Path.of(args[3]))) {
            app.service.commit(app.job(id), "officer");
            while (app.job(id).state().isRunning()) {
                System.out.println(app.run.progress(id).rows());
                Thread.sleep(5);
            }
        }
    }
}
