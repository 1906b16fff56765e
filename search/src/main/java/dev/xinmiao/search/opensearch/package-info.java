/** The index in an OpenSearch cluster, which several programs share. */
@NullMarked
package dev.xinmiao.search.opensearch;

import org.jspecify.annotations.NullMarked;
