/**
 * Answers made of sentences that were found: which lines answer a question, how sure that is, and when to say that the
 * sources don't hold the answer. No text is made up: everything shown stands in a source.
 */
@NullMarked
package dev.xinmiao.search.answer;

import org.jspecify.annotations.NullMarked;
