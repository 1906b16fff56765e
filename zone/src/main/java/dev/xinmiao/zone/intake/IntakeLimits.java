package dev.xinmiao.zone.intake;

/**
 * What one file may ask of the machine. The defaults hold a zone of 220,000 enterprises with three years and sixty columns
 * several times over; what goes beyond is refused with a sentence.
 *
 * @param fileBytes size of the file as it is sent
 * @param inflatedBytes size of what comes out of a {@code .gz} or {@code .xlsx}
 * @param inflationRatio how many bytes one compressed byte may become; looked at from {@code ratioFromBytes} on, since a
 *     small file may well shrink a thousandfold
 * @param sharedTextBytes size of a workbook's table of texts, the only part held in memory
 * @param rows rows with something in them
 * @param lineCharacters length of one line of a CSV file
 * @param quotedLines lines over which one quoted CSV cell may run; the bound on what a forgotten quote can swallow
 * @param textCharacters length of a text value
 */
public record IntakeLimits(
        long fileBytes,
        long inflatedBytes,
        int inflationRatio,
        long ratioFromBytes,
        long sharedTextBytes,
        long rows,
        int columns,
        int lineCharacters,
        int quotedLines,
        int textCharacters) {
    private static final long MIB = 1L << 20;

    public static final IntakeLimits DEFAULT =
            new IntakeLimits(1024 * MIB, 4096 * MIB, 200, 32 * MIB, 256 * MIB, 2_000_000, 2_000, 1 << 20, 50, 4_000);

    public IntakeLimits {
        if (fileBytes < 1 || inflatedBytes < 1 || inflationRatio < 1 || ratioFromBytes < 0 || sharedTextBytes < 1) {
            throw new IllegalArgumentException("A limit on bytes must be positive");
        }
        if (rows < 1 || columns < 1 || lineCharacters < 1 || quotedLines < 1 || textCharacters < 1) {
            throw new IllegalArgumentException("A limit must be positive");
        }
    }
}
