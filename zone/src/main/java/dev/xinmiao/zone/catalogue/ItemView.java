package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.fact.FactDefinition;
import dev.xinmiao.zone.item.AudienceCheck;
import dev.xinmiao.zone.item.Bundle;
import dev.xinmiao.zone.item.ItemChange;
import dev.xinmiao.zone.item.ItemState;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item in full.
 *
 * @param current whether this version is in force today
 * @param check null unless a member of an enterprise looks, whose standings then answer the conditions
 * @param enterprise the member's own page; null likewise
 * @param history the latest first
 */
public record ItemView(
        ServiceItem item,
        boolean current,
        LocalDate today,
        List<ConditionView> conditions,
        @Nullable AudienceCheck check,
        @Nullable String enterprise,
        List<ItemChange> history,
        List<Bundle> bundles) {

    /**
     * One condition with what it names.
     *
     * @param fact null for a condition on programmes
     * @param answer null where nobody's enterprise is looked at
     */
    public record ConditionView(
            List<Programme> programmes,
            @Nullable FactDefinition fact,
            List<String> beginnings,
            Standing.@Nullable State answer) {}

    /** Whether the page may offer to begin. */
    public boolean offersStart() {
        return current && item.isOpen();
    }

    public boolean isRetired() {
        return item.status().state() == ItemState.RETIRED;
    }

    public boolean isSuspended() {
        return item.status().state() == ItemState.SUSPENDED;
    }
}
