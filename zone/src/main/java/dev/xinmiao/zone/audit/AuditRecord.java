package dev.xinmiao.zone.audit;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * An entry in its place in the chain, as it is hashed: one line of JSON whose members always stand in this order.
 *
 * @param number from 1, without a gap
 */
record AuditRecord(long number, AuditEntry entry) {
    String line() {
        StringBuilder line = new StringBuilder(160).append("{\"number\":").append(number);
        member(line, "at", entry.at().toString());
        member(line, "actor", entry.actor());
        member(line, "action", entry.action());
        member(line, "object", entry.object());
        member(line, "detail", entry.detail());
        return line.append('}').toString();
    }

    private static void member(StringBuilder line, String name, String value) {
        line.append(",\"").append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, line);
        line.append('"');
    }

    /** The number that a line claims; 0 for what is no line of a chain. */
    static long numberOf(String line) {
        String begin = "{\"number\":";
        int end = line.indexOf(',');
        if (!line.startsWith(begin) || end < 0) {
            return 0;
        }
        try {
            return Long.parseLong(line.substring(begin.length(), end));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
