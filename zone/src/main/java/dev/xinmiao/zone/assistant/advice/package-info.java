/**
 * What an answer means for the one who asks: where the enterprise stands, by how much it misses, and the few facts to ask for
 * where it is open. Judged by the programme engine; what somebody types in is used for the one answer and kept nowhere.
 */
@NullMarked
package dev.xinmiao.zone.assistant.advice;

import org.jspecify.annotations.NullMarked;
