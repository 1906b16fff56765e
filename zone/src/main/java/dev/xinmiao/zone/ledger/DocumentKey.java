package dev.xinmiao.zone.ledger;

/**
 * 凭证 A document that may stand behind one award only, over all pots, clauses and years: an invoice by its code and number.
 *
 * @param value as {@code kind:NUMBER}, the number written alike however it was typed
 */
public record DocumentKey(String value) implements Comparable<DocumentKey> {
    public DocumentKey {
        int colon = value.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a document is kind:number, not " + value);
        }
        value = value.substring(0, colon) + ":" + Normalised.text(value.substring(colon + 1));
    }

    /** Refuses a number without any letter or digit. */
    public static DocumentKey of(String kind, String number) {
        return new DocumentKey(kind + ":" + number);
    }

    /** @param number of an old invoice with its code before it; of a fully electronic one its twenty digits */
    public static DocumentKey invoice(String number) {
        return of("invoice", number);
    }

    @Override
    public int compareTo(DocumentKey other) {
        return value.compareTo(other.value);
    }
}
