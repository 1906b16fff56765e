package dev.xinmiao.zone.intake.internal.imports;

/** How far a running import has come. It lives in memory: a page asks for it every second. */
public record ImportProgress(long rows, double part) {
    static final ImportProgress BEGUN = new ImportProgress(0, 0);

    public int percent() {
        return (int) Math.floor(part * 100);
    }
}
