/**
 * 表单 Forms as content: fields that may be bound to facts, so that nobody is asked what the zone knows; and files handed in
 * as materials.
 */
@NullMarked
package dev.xinmiao.zone.form;

import org.jspecify.annotations.NullMarked;
