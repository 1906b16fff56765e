/**
 * 诉求 Requests: what enterprises write to the zone. The program proposes a category and a desk, with how sure it is; a person
 * files it, a desk answers it.
 */
@NullMarked
package dev.xinmiao.zone.request;

import org.jspecify.annotations.NullMarked;
