package dev.xinmiao.zone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.audit.AuditFile.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {
    @TempDir
    Path folder;

    /** GB/T 32905-2016, annex A.1. */
    @Test
    void hashes_by_sm3() {
        SM3Digest digest = new SM3Digest();
        digest.update("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    private static List<String> lines(int records) {
        List<String> lines = new ArrayList<>(List.of(AuditExport.FORMAT + " 0 " + "0".repeat(64)));
        Chain chain = Chain.begin();
        for (int i = 1; i <= records; i++) {
            AuditEntry entry = new AuditEntry(
                    Instant.parse("2026-03-05T01:00:00Z").plusSeconds(i),
                    "王\"一\"",
                    "read-enterprise",
                    "enterprise/" + i,
                    "a\nb");
            String line = new AuditRecord(i, entry).line();
            String hash = HexFormat.of().formatHex(chain.add(line));
            lines.add(hash + " " + line);
        }
        return lines;
    }

    private Verdict verify(List<String> lines) throws IOException {
        Path file = folder.resolve("export.jsonl");
        Files.write(file, lines);
        return AuditFile.verify(file);
    }

    @Test
    void finds_an_untouched_chain_sound() throws IOException {
        List<String> lines = lines(50);
        assertThat(verify(lines)).isInstanceOfSatisfying(Verdict.Sound.class, sound -> {
            assertThat(sound.first()).isEqualTo(1);
            assertThat(sound.last()).isEqualTo(50);
            assertThat(lines.getLast()).startsWith(sound.head());
        });
    }

    @Test
    void finds_a_part_of_it_sound_too() throws IOException {
        List<String> lines = lines(50);
        List<String> part = new ArrayList<>(lines.subList(21, 51));
        part.addFirst(AuditExport.FORMAT + " 20 " + lines.get(20).substring(0, 64));
        assertThat(verify(part))
                .isInstanceOfSatisfying(
                        Verdict.Sound.class, sound -> assertThat(sound.first()).isEqualTo(21));
    }

    /** Every character of the middle record, its hash included. */
    @Test
    void finds_any_changed_character() throws IOException {
        List<String> lines = lines(5);
        String middle = lines.get(3);
        for (int i = 0; i < middle.length(); i++) {
            char other = middle.charAt(i) == '1' ? '2' : '1';
            List<String> changed = new ArrayList<>(lines);
            changed.set(3, middle.substring(0, i) + other + middle.substring(i + 1));
            assertThat(verify(changed))
                    .as(changed.get(3))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.line()).isEqualTo(4));
        }
    }

    @Test
    void finds_records_taken_out_put_in_and_moved() throws IOException {
        List<String> out = lines(9);
        out.remove(4);
        List<String> in = lines(9);
        in.add(4, in.get(4));
        List<String> moved = lines(9);
        moved.set(4, lines(9).get(5));
        moved.set(5, lines(9).get(4));
        List<String> cut = lines(9);
        cut.set(9, cut.get(9).substring(0, 30));
        for (List<String> each : List.of(out, in, moved, cut)) {
            assertThat(verify(each)).isInstanceOf(Verdict.Broken.class);
        }
    }

    @Test
    void refuses_what_is_no_export() throws IOException {
        assertThat(verify(List.of())).isInstanceOf(Verdict.Broken.class);
        assertThat(verify(List.of("hello"))).isInstanceOf(Verdict.Broken.class);
        assertThat(verify(List.of(AuditExport.FORMAT + " x " + "0".repeat(64)))).isInstanceOf(Verdict.Broken.class);
        assertThat(verify(List.of(AuditExport.FORMAT + " 0 " + "z".repeat(64)))).isInstanceOf(Verdict.Broken.class);
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(AuditFile.verify(binary)).isInstanceOf(Verdict.Broken.class);
    }
}
