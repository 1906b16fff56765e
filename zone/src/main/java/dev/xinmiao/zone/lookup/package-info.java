/**
 * Enterprise look-up (企业查询): a sentence in plain words becomes a filter that can be seen and edited, or a question about
 * named enterprises, answered exactly from facts. What is not understood is shown and never guessed.
 *
 * <p>Open, as its parts (words, reading, answers) are tested and measured without the pages.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.xinmiao.zone.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
