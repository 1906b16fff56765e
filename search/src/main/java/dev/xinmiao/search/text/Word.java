package dev.xinmiao.search.text;

/**
 * A word where it stands.
 *
 * @param text in uniform writing
 * @param start its first character's place in the text, from 0
 * @param end the place after its last
 */
public record Word(String text, int start, int end) {}
