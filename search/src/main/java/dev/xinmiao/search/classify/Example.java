package dev.xinmiao.search.classify;

/** A text and the category that a person filed it under. */
public record Example(String text, String label) {}
