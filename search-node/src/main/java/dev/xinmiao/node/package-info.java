/** A real OpenSearch for tests, in a process of its own because its Lucene is another version than ours. */
@NullMarked
package dev.xinmiao.node;

import org.jspecify.annotations.NullMarked;
