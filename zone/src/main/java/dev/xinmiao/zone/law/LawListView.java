package dev.xinmiao.zone.law;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One page of the laws by their titles.
 *
 * @param hasFile whether the operator has named a file
 * @param page from 1
 * @param total of the laws with such a title
 * @param faults of the file; none but for officers
 * @param faulty how many there are
 */
public record LawListView(
        boolean hasFile,
        String title,
        List<Row> rows,
        int page,
        int pages,
        int total,
        List<String> faults,
        int faulty) {

    /** A law by the version in force, or its newest. */
    public record Row(Law law, Law.State state, int versions) {}

    public String address(int other) {
        return "/laws?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&page=" + other;
    }
}
