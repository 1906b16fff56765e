/** 账号 Pages about accounts: one's own, the people of an enterprise, and those of the three administrators. */
@NullMarked
package dev.xinmiao.zone.account;

import org.jspecify.annotations.NullMarked;
