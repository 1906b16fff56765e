/** Packs: the folders of content that a zone runs on, read with located errors. */
@NullMarked
package dev.xinmiao.zone.pack;

import org.jspecify.annotations.NullMarked;
