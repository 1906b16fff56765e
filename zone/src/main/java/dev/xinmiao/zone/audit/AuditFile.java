package dev.xinmiao.zone.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An exported chain, checked with nothing but the file. */
public final class AuditFile {
    /** What a check comes to. */
    public sealed interface Verdict {
        /** @param head the last hash: whoever has noted it before can compare */
        record Sound(long first, long last, String head) implements Verdict {}

        /** @param line of the file, from 1 */
        record Broken(long line, String reason) implements Verdict {}
    }

    private static final int HASH = 64;

    private AuditFile() {}

    /** Recomputes every hash of the file; says where it first doesn't hold. */
    public static Verdict verify(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            String[] begin = first == null ? new String[0] : first.split(" ");
            if (begin.length != 5 || !first.startsWith(AuditExport.FORMAT + " ") || begin[4].length() != HASH) {
                return new Verdict.Broken(
                        1, "这不是审计链的导出文件。 This is no export of an audit chain: its first line doesn't say so.");
            }
            return verify(lines, chain(begin));
        } catch (CharacterCodingException e) {
            return new Verdict.Broken(0, "文件不是 UTF-8。 The file is not UTF-8: it was changed, or is another file.");
        } catch (IllegalArgumentException e) {
            return new Verdict.Broken(1, "首行的编号或散列不合格式。 The first line's number or hash is malformed.");
        }
    }

    private static Chain chain(String[] begin) {
        return Chain.after(Long.parseLong(begin[3]), java.util.HexFormat.of().parseHex(begin[4]));
    }

    private static Verdict verify(BufferedReader lines, Chain chain) throws IOException {
        long before = chain.number();
        long at = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            at++;
            if (line.length() <= HASH || line.charAt(HASH) != ' ') {
                return new Verdict.Broken(at, "这一行不完整。 The line is cut off.");
            }
            String record = line.substring(HASH + 1);
            if (AuditRecord.numberOf(record) != chain.number() + 1) {
                return new Verdict.Broken(
                        at,
                        "应为第 %d 条：有记录被删去、插入或换了位置。 Record %d should stand here: one was taken out, put in or moved."
                                .formatted(chain.number() + 1, chain.number() + 1));
            }
            chain.add(record);
            if (!line.startsWith(chain.head())) {
                return new Verdict.Broken(
                        at,
                        "第 %d 条与其散列不符：这一条或前面的内容被改动。 Record %d doesn't match its hash: it was changed."
                                .formatted(chain.number(), chain.number()));
            }
        }
        return new Verdict.Sound(before + 1, chain.number(), chain.head());
    }
}
