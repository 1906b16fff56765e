package dev.xinmiao.zone.fact;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xinmiao.zone.database.TestDatabase;
import dev.xinmiao.zone.kernel.CreditCode;
import dev.xinmiao.zone.kernel.SubjectId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubjectRegistryTest {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final SubjectRegistry registry = new SubjectRegistry(database.jdbc());

    @Test
    void theSameEnterpriseIsFoundAgainByAnyOfItsIdentifiers() {
        SubjectId entered = resolve(new SubjectIdentity(code("MA1A2B3C6"), "昆山甲（集团）有限公司", Map.of("stock", "600001")));

        assertThat(resolve(new SubjectIdentity(code("MA1A2B3C6"), null, Map.of())))
                .isEqualTo(entered);
        assertThat(resolve(new SubjectIdentity(null, null, Map.of("stock", "600001"))))
                .isEqualTo(entered);
        assertThat(resolve(new SubjectIdentity(null, "昆山甲(集团) 有限公司", Map.of()))).isEqualTo(entered);
    }

    @Test
    void anEnterpriseKnownByNameLearnsItsCreditCodeLater() {
        SubjectId byName = resolve(named("昆山乙有限公司"));
        SubjectId byBoth = resolve(new SubjectIdentity(code("MA0000007"), "昆山乙有限公司", Map.of()));

        assertThat(byBoth).isEqualTo(byName);
        assertThat(registry.find(byName).orElseThrow().creditCode()).isEqualTo(code("MA0000007"));
        assertThat(registry.find(code("MA0000007")).orElseThrow().id()).isEqualTo(byName);
    }

    @Test
    void twoCreditCodesAreTwoEnterprisesThoughTheirNamesAreAlike() {
        List<SubjectId> ids = resolveAll(List.of(
                new SubjectIdentity(code("MA3000001"), "昆山丙有限公司", Map.of()),
                new SubjectIdentity(code("MA3000002"), "昆山丙有限公司", Map.of()),
                named("昆山丙有限公司")));

        assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
        assertThat(ids.get(2)).isEqualTo(ids.get(0));
    }

    @Test
    void aBatchThatNamesAnEnterpriseTwiceEntersItOnce() {
        long before = registry.count();
        List<SubjectId> ids = resolveAll(List.of(
                new SubjectIdentity(null, "昆山丁有限公司", Map.of("stock", "600004")),
                new SubjectIdentity(null, null, Map.of("stock", "600004")),
                new SubjectIdentity(code("MA4000001"), "昆山丁有限公司", Map.of()),
                // By now the stock number leads to a subject of another credit code.
                new SubjectIdentity(code("MA4000002"), null, Map.of("stock", "600004"))));

        assertThat(ids.subList(0, 3)).containsOnly(ids.getFirst());
        assertThat(ids.get(3)).isNotEqualTo(ids.getFirst());
        assertThat(registry.count()).isEqualTo(before + 2);
    }

    @Test
    void aRolledBackImportLeavesNoEnterpriseBehind() {
        long before = registry.count();
        database.transaction().executeWithoutResult(transaction -> {
            registry.resolve(List.of(named("昆山戊有限公司")));
            transaction.setRollbackOnly();
        });

        assertThat(registry.count()).isEqualTo(before);
    }

    private SubjectId resolve(SubjectIdentity identity) {
        return resolveAll(List.of(identity)).getFirst();
    }

    private List<SubjectId> resolveAll(List<SubjectIdentity> identities) {
        return requireNonNull(database.transaction().execute(_ -> registry.resolve(identities)));
    }

    private static SubjectIdentity named(String name) {
        return new SubjectIdentity(null, name, Map.of());
    }

    private static CreditCode code(String organisation) {
        String first17 = "91320583" + organisation;
        return CreditCode.of(first17 + CreditCode.checkCharacter(first17));
    }
}
