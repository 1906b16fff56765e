package dev.xinmiao.search;

import java.util.List;

/**
 * Why something was found: each from 0 (not at all) to 1 (wholly), measured against the best that the query allows.
 *
 * @param title words of the query in the title or in another name
 * @param text words of the query in all of the text
 * @param passage words of the query together in one passage
 * @param meaning nearness of the query's meaning to a passage, by the model's vectors
 * @param sound the query's sound in the title or in another name: pinyin, initials, homophones
 * @param words the words of the query that were met
 * @param synonyms what the query was widened by, as {@code 高企→高新技术企业}
 */
public record Reasons(
        double title,
        double text,
        double passage,
        double meaning,
        double sound,
        List<String> words,
        List<String> synonyms) {}
