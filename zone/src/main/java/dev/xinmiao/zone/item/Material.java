package dev.xinmiao.zone.item;

import dev.xinmiao.zone.kernel.Bilingual;

/**
 * Something an applicant hands in, or is spared from handing in.
 *
 * @param key the same for the same paper in every item, so that a bundle asks for it once
 * @param source who issues it, or where it is fetched
 */
public record Material(String key, Bilingual name, Need need, Form form, Bilingual source) {

    /** Whether, and when, it has to be there; the words are those of processes. */
    public enum Need {
        /** 必交 */
        REQUIRED,
        /** 容缺：may follow later */
        DEFERRABLE,
        /** 免提交：fetched by data sharing */
        FETCHED,
        /** 告知承诺：a written promise stands in for it */
        PROMISED
    }

    /** In which form it is handed in. */
    public enum Form {
        /** 原件 */
        ORIGINAL,
        /** 复印件 */
        COPY,
        /** 电子件 */
        ELECTRONIC
    }
}
