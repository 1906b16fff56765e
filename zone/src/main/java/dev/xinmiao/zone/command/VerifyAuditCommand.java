package dev.xinmiao.zone.command;

import dev.xinmiao.zone.audit.AuditFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-audit FILE}: recomputes an exported audit chain, with no database. */
@Command(
        name = "verify-audit",
        description = {
            "核对导出的审计链：逐条重算 SM3 散列，不需要数据库。退出码 0 表示完整，1 表示被改动。",
            "Checks an exported audit chain: recomputes every hash, with no database. Exit code 0: it holds; 1: it doesn't."
        },
        mixinStandardHelpOptions = true)
public final class VerifyAuditCommand implements Callable<Integer> {
    /** The chain doesn't hold. */
    static final int BROKEN = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "导出的文件。 The exported file.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        Path exported = Objects.requireNonNull(file);
        return DecisionFiles.run(Objects.requireNonNull(spec).commandLine(), (screen, _) -> {
            DecisionFiles.mustExist(exported);
            return switch (AuditFile.verify(exported)) {
                case AuditFile.Verdict.Sound sound -> {
                    screen.printf(
                            "SOUND %s records=%d..%d head=%s%n", exported, sound.first(), sound.last(), sound.head());
                    // A chain says nothing of what followed: only a head that others keep does.
                    screen.printf("""
                            末条编号 %d，末条散列 %s。
                            截去末尾的副本也能通过核验：请与每日公布的链头（数据目录 audit/heads.txt，每行为日期、编号、散列）比对，编号不应小于其中最后一行。
                            Last number %d, head %s.
                            A copy whose tail was cut holds too: compare these with the published daily heads (audit/heads.txt in the data folder; day, number, hash). The number must not be less than in its last line.
                            """, sound.last(), sound.head(), sound.last(), sound.head());
                    yield 0;
                }
                case AuditFile.Verdict.Broken broken -> {
                    screen.printf("BROKEN %s line %d: %s%n", exported, broken.line(), broken.reason());
                    yield BROKEN;
                }
            };
        });
    }
}
