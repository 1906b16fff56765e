package dev.xinmiao.zone.enterprise;

import dev.xinmiao.zone.fact.Industries;
import dev.xinmiao.zone.programme.Programme;
import dev.xinmiao.zone.programme.StoredStanding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of the list of enterprises.
 *
 * @param columns the programmes whose standings are shown
 * @param asOf the day the standings are of; null before the first evaluation
 * @param total how many there are; null where counting would take too long
 * @param previous subject to end before; null on the first page
 * @param next subject to begin behind; null on the last page
 */
public record ListView(
        ListFilter filter,
        List<Programme> programmes,
        List<Industries.Section> sections,
        List<Programme> columns,
        List<Entry> entries,
        @Nullable LocalDate asOf,
        @Nullable Long total,
        @Nullable Long previous,
        @Nullable Long next) {

    /**
     * @param code the credit code in groups; null where not known
     * @param standings one for each column; null where the enterprise has not been judged
     */
    public record Entry(
            String path,
            String name,
            @Nullable String code,
            @Nullable String industry,
            @Nullable LocalDate founded,
            @Nullable String revenue,
            @Nullable Integer revenueYear,
            List<@Nullable StoredStanding> standings) {}

    public String previousPage() {
        return address("/enterprises").queryParam("before", previous).encode().toUriString();
    }

    public String nextPage() {
        return address("/enterprises").queryParam("after", next).encode().toUriString();
    }

    public String export(String ending) {
        return address("/enterprises/export." + ending).encode().toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!filter.search().isEmpty()) {
            address.queryParam("q", "{q}").uriVariables(java.util.Map.of("q", filter.search()));
        }
        if (filter.programme() != null) {
            address.queryParam("programme", filter.programme());
        }
        if (filter.state() != null) {
            address.queryParam("state", filter.state().id());
        }
        if (filter.section() != null) {
            address.queryParam("section", filter.section());
        }
        return address.queryParam("sort", filter.sort().id());
    }
}
