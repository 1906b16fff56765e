/** Other decision engines. Each class is loaded by a class loader of its own, with that engine's libraries. */
@NullMarked
package dev.xinmiao.bench.decision.peers;

import org.jspecify.annotations.NullMarked;
