/**
 * 办件 Cases for people: an enterprise's own, a desk's queue, the supervisor's board, and the page of a case, which applicant
 * and officers share.
 */
@NullMarked
package dev.xinmiao.zone.cases;

import org.jspecify.annotations.NullMarked;
