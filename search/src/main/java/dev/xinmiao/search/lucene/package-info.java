/** The index on disk, by Apache Lucene, in this process. */
@NullMarked
package dev.xinmiao.search.lucene;

import org.jspecify.annotations.NullMarked;
