package dev.xinmiao.decision.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by number: the text columns of one population share it, so that equal texts have equal numbers. */
public final class Vocabulary {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The text's number; a new one if it wasn't known. */
    public synchronized int code(String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        codes.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    public synchronized String text(int code) {
        return texts.get(code);
    }
}
