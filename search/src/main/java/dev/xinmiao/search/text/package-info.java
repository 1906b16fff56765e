/** Chinese text as it is written: made uniform, cut into words and sentences, read aloud as pinyin. */
@NullMarked
package dev.xinmiao.search.text;

import org.jspecify.annotations.NullMarked;
