/**
 * The services a zone offers (事项): their records with all versions, states and fingerprints, bundles of them, and the same as
 * a workbook. Start at {@link dev.xinmiao.zone.item.ItemCatalogue}.
 */
@NullMarked
package dev.xinmiao.zone.item;

import org.jspecify.annotations.NullMarked;
