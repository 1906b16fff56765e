package dev.xinmiao.zone.casework.process;

import dev.xinmiao.zone.kernel.Bilingual;

/** A paper that a process asks for (申请材料). */
public record Material(String key, Bilingual name, Need need) {

    /** How it comes to the zone. */
    public enum Need {
        /** 必交: no acceptance without it. */
        REQUIRED("required"),
        /** 容缺: may be handed in by a date after acceptance. */
        DEFERRABLE("deferrable"),
        /** 免提交: the zone fetches it. */
        FETCHED("fetched"),
        /** 告知承诺: a promise stands for it until it is checked. */
        PROMISED("promised"),
        /** 可交: where it helps. */
        OPTIONAL("optional");

        private final String written;

        Need(String written) {
            this.written = written;
        }

        /** As a process file writes it. */
        public String written() {
            return written;
        }
    }
}
