/** The policy lab (政策实验室): a clause's numbers changed, and at once who wins, who loses and what it costs. */
@NullMarked
package dev.xinmiao.zone.benefit.lab;

import org.jspecify.annotations.NullMarked;
