package dev.xinmiao.zone.catalogue;

import dev.xinmiao.zone.item.AudienceGroup;
import dev.xinmiao.zone.item.Category;
import dev.xinmiao.zone.item.Errand;
import dev.xinmiao.zone.item.ServiceItem;
import dev.xinmiao.zone.item.Stage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of the list is wanted; null lets everything through. */
public record ItemFilter(
        String search,
        @Nullable Stage stage,
        @Nullable AudienceGroup audience,
        @Nullable Category category,
        @Nullable Errand errand) {

    public boolean isOpen() {
        return search.isEmpty() && stage == null && audience == null && category == null && errand == null;
    }

    /** An item for all stages, or for anyone, is found under each. Every word searched for has to be there. */
    boolean lets(ServiceItem item) {
        return (stage == null || item.stages().contains(stage) || item.stages().contains(Stage.ALL))
                && (audience == null
                        || item.audience().groups().contains(audience)
                        || item.audience().groups().contains(AudienceGroup.ANYONE))
                && (category == null || item.category() == category)
                && (errand == null || errand.items().contains(item.code()))
                && Arrays.stream(search.toLowerCase(Locale.ROOT).split("[\\s　]+", -1))
                        .allMatch(word -> texts(item)
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }

    private static Stream<String> texts(ServiceItem item) {
        return Stream.concat(
                item.words().stream(),
                Stream.of(
                        item.code(),
                        item.name().zh(),
                        item.name().en(),
                        item.provider().lead().zh(),
                        item.audience().text().zh()));
    }
}
