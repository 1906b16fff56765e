/**
 * A language model, if the zone has one: it may rephrase and join what was quoted, and each of its sentences is held against its
 * quote before anybody sees it. Knows no reader and no enterprise.
 */
@NullMarked
package dev.xinmiao.zone.assistant.wording;

import org.jspecify.annotations.NullMarked;
