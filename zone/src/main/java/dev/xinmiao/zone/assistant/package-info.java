/**
 * 检索与助手 Search over everything a person may find, and an assistant that answers in sentences of the sources. What it
 * doesn't find it says it doesn't; nothing is made up.
 *
 * <p>Open, as its parts (advice, wording) are tested without the pages.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.xinmiao.zone.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
