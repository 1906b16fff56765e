package dev.xinmiao.zone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SearchSettingsTest {

    private static SearchSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("xinmiao.search", SearchSettings.class);
    }

    @Test
    void byDefaultTheIndexWithItsVectorsLiesInTheDataFolder() {
        assertThat(bound(Map.of())).isEqualTo(new SearchSettings(true, null, null));
    }

    @Test
    void anAddressIsEnoughForACluster() {
        assertThat(bound(Map.of("xinmiao.search.opensearch.address", "https://search.zone.example:9200")))
                .isEqualTo(new SearchSettings(
                        true,
                        null,
                        new SearchSettings.OpenSearch(
                                URI.create("https://search.zone.example:9200"), "xinmiao", null, null)));
    }

    @Test
    void aPasswordIsNotTold() {
        SearchSettings settings = bound(Map.of(
                "xinmiao.search.opensearch.address", "https://search.zone.example:9200",
                "xinmiao.search.opensearch.index", "kunshan",
                "xinmiao.search.opensearch.user", "zone",
                "xinmiao.search.opensearch.password", "secret"));

        assertThat(settings.toString()).contains("kunshan").doesNotContain("secret");
    }

    @Test
    void whatCanNotBeRightIsRefusedAtTheStart() {
        assertThatThrownBy(() -> bound(Map.of("xinmiao.search.opensearch.address", "localhost:9200")))
                .hasRootCauseMessage("The address of OpenSearch must look like https://search.zone.example:9200,"
                        + " without user or password");
    }
}
