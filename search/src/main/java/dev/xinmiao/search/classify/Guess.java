package dev.xinmiao.search.classify;

/** A category, and how probable it is that a person would file the text there. */
public record Guess(String label, double probability) {}
