package dev.xinmiao.decision.builtin;

import dev.xinmiao.decision.value.Caller;

/** A text that counts how often it is looked at: a regular expression may go over it in ever new ways without end. */
record WatchedText(String text, Caller caller) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        caller.spend(1);
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
