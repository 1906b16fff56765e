package dev.xinmiao.zone.aifiling;

import dev.xinmiao.zone.kernel.Bilingual;
import java.util.Locale;
import java.util.Optional;

/** The three kinds of filing. No count ever mixes them. */
public enum FilingKind {
    SERVICE("大模型备案", "Model filing"),
    REGISTRATION("大模型登记", "Model registration"),
    ALGORITHM("算法备案", "Algorithm filing");

    private final Bilingual text;

    FilingKind(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    public Bilingual text() {
        return text;
    }

    /** As packs and addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FilingKind> of(String text) {
        for (FilingKind kind : values()) {
            if (kind.code().equals(text.strip()) || kind.text.zh().equals(text.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
