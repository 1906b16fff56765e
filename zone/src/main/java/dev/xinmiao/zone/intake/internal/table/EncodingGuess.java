package dev.xinmiao.zone.intake.internal.table;

import dev.xinmiao.zone.intake.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells a text's encoding from a sample: UTF-8 and GB 18030 (which contains GBK) are accepted, others are refused by name,
 * because a wrong guess would fill the register with rubbish that looks like Chinese.
 */
final class EncodingGuess {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final double MOSTLY = 0.75;
    /** One broken line in a long file doesn't make it another encoding; the line is refused later, by its number. */
    private static final int VALID_PER_INVALID = 20;

    private EncodingGuess() {}

    static Charset of(byte[] sample) throws UnreadableFile {
        refuseWideEncodings(sample);
        Tally utf8 = utf8(sample);
        if (utf8.good >= (long) utf8.bad * VALID_PER_INVALID) {
            return StandardCharsets.UTF_8;
        }
        if (chinese(sample, 0xB0, 0xD7, 0xA1).share() >= MOSTLY) {
            return GB18030;
        }
        // The 5,401 frequent characters of Big5 lie in rows A4–C6.
        if (chinese(sample, 0xA4, 0xC6, 0x40).share() >= MOSTLY) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "Big5");
        }
        throw new UnreadableFile(Fault.ENCODING_REFUSED, "Latin-1 / Windows-1252");
    }

    private static void refuseWideEncodings(byte[] sample) throws UnreadableFile {
        if (starts(sample, 0xFF, 0xFE, 0, 0) || starts(sample, 0, 0, 0xFE, 0xFF)) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "UTF-32");
        }
        if (starts(sample, 0xFF, 0xFE)) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "UTF-16 LE");
        }
        if (starts(sample, 0xFE, 0xFF)) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "UTF-16 BE");
        }
        refuseWideWithoutMark(sample);
    }

    /** ASCII letters, digits, commas and line ends have zero bytes in the wide encodings, and always at the same place. */
    private static void refuseWideWithoutMark(byte[] sample) throws UnreadableFile {
        int[] zeros = new int[4];
        for (int i = 0; i < sample.length; i++) {
            zeros[i & 3] += sample[i] == 0 ? 1 : 0;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (even + odd == 0) {
            return;
        }
        int nearlyAll = sample.length / 4 * 9 / 10;
        if (zeros[2] > nearlyAll && zeros[3] > nearlyAll) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "UTF-32 LE");
        }
        if (zeros[0] > nearlyAll && zeros[1] > nearlyAll) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "UTF-32 BE");
        }
        if (odd > 4 * even) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "UTF-16 LE");
        }
        if (even > 4 * odd) {
            throw new UnreadableFile(Fault.ENCODING_REFUSED, "UTF-16 BE");
        }
        throw new UnreadableFile(Fault.NOT_A_TABLE, "binary");
    }

    private static Tally utf8(byte[] sample) {
        Tally tally = new Tally();
        int i = 0;
        while (i < sample.length) {
            int lead = sample[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead <= 0xF4 ? 4 : 0;
            if (lead < 0xC2 || length == 0 || !continues(sample, i, length)) {
                tally.bad++;
                i++;
                while (i < sample.length && (sample[i] & 0xC0) == 0x80) {
                    i++; // what is left of the broken character is no second fault
                }
            } else {
                tally.good++;
                i += length;
            }
        }
        return tally;
    }

    /** A sample may end within a character. */
    private static boolean continues(byte[] sample, int start, int length) {
        for (int i = start + 1; i < Math.min(start + length, sample.length); i++) {
            if ((sample[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Counts the two-byte characters that lie among the frequent ones of a Chinese encoding; punctuation counts for none. */
    private static Tally chinese(byte[] sample, int firstRow, int lastRow, int firstTrail) {
        Tally tally = new Tally();
        int i = 0;
        while (i + 1 < sample.length) {
            int lead = sample[i] & 0xFF;
            int trail = sample[i + 1] & 0xFF;
            if (lead < 0x80) {
                i++;
            } else if (trail < 0x30) {
                tally.bad++;
                i++;
            } else if (trail <= 0x39) {
                i += 4;
            } else {
                boolean punctuation = lead >= 0xA1 && lead <= 0xA3;
                if (lead >= firstRow && lead <= lastRow && trail >= firstTrail) {
                    tally.good++;
                } else if (!punctuation) {
                    tally.bad++;
                }
                i += 2;
            }
        }
        return tally;
    }

    private static boolean starts(byte[] sample, int... bytes) {
        if (sample.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Tally {
        int good;
        int bad;

        double share() {
            return good + bad == 0 ? 0 : (double) good / (good + bad);
        }
    }
}
