/**
 * A fictional zone to try the product with: enterprises drawn from a seed, the distributions being content of the
 * zone's pack ({@code demo.yaml}).
 */
@NullMarked
package dev.xinmiao.zone.demo;

import org.jspecify.annotations.NullMarked;
