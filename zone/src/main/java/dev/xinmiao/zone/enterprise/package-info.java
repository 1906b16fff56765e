/** 企业: the list of enterprises, and the page of one of them. */
@NullMarked
package dev.xinmiao.zone.enterprise;

import org.jspecify.annotations.NullMarked;
