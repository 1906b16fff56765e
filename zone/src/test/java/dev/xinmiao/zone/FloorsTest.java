package dev.xinmiao.zone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.stereotype.Controller;

/** The floors of docs/decisions/0001: who may import whom. */
class FloorsTest {
    private static final String ROOT = "dev.xinmiao.zone";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    private static final Set<String> GROUND = Set.of("kernel", "pack", "calendar", "identity", "database", "audit");
    private static final Set<String> ENGINES =
            Set.of("fact", "programme", "item", "casework", "form", "ledger", "search");
    private static final Set<String> ROOMS = Set.of(
            "growth",
            "enterprise",
            "intake",
            "demo",
            "catalogue",
            "cases",
            "account",
            "project",
            "aifiling",
            "benefit",
            "assistant",
            "request",
            "lookup",
            "law");
    private static final Set<String> PAGES = Set.of("portal", "command", "trial");
    private static final Map<String, Integer> FLOORS = floors();

    private static Map<String, Integer> floors() {
        return Map.of(0, GROUND, 1, ENGINES, 2, ROOMS, 3, PAGES).entrySet().stream()
                .flatMap(floor -> floor.getValue().stream().map(name -> Map.entry(name, floor.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everyPackageHasAFloor() {
        Set<String> packages = CLASSES.stream()
                .map(FloorsTest::module)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());

        assertThat(FLOORS.keySet()).containsAll(packages);
    }

    @TestFactory
    Set<DynamicTest> aFloorImportsOnlyFloorsBelow() {
        return FLOORS.entrySet().stream()
                .map(floor -> DynamicTest.dynamicTest(
                        floor.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + floor.getKey() + "..")
                                .should()
                                .dependOnClassesThat(describe(
                                        "lie on a higher floor",
                                        other -> floorOf(other)
                                                .filter(level -> level > floor.getValue())
                                                .isPresent()))
                                .allowEmptyShould(true)
                                .check(CLASSES)))
                .collect(Collectors.toSet());
    }

    @TestFactory
    Set<DynamicTest> roomsNeverImportEachOther() {
        return ROOMS.stream()
                .map(room -> DynamicTest.dynamicTest(
                        room,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + "." + room + "..")
                                .should()
                                .dependOnClassesThat(describe(
                                        "belong to another room",
                                        other -> module(other)
                                                .filter(name -> ROOMS.contains(name) && !name.equals(room))
                                                .isPresent()))
                                .allowEmptyShould(true)
                                .check(CLASSES)))
                .collect(Collectors.toSet());
    }

    @Test
    void theValueTypesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".kernel", ROOT + ".pack", ROOT + ".calendar")
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void pagesLeaveTheDatabaseToStores() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static Optional<String> module(JavaClass type) {
        if (!type.getPackageName().startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        return Optional.of(type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]);
    }

    private static Optional<Integer> floorOf(JavaClass type) {
        return module(type).map(FLOORS::get);
    }
}
