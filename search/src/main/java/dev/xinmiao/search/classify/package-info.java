/**
 * Filing short Chinese texts under categories: learnt from labelled examples in seconds, with probabilities that are held
 * against examples kept out of the learning, the words that spoke for a category, and the measures of all that.
 */
@NullMarked
package dev.xinmiao.search.classify;

import org.jspecify.annotations.NullMarked;
