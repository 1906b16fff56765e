package dev.xinmiao.zone.assistant.wording;

/** A quote that the asker may read: the name of what it stands in, and its text. */
public record Source(String title, String text) {}
