package dev.xinmiao.zone;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesUseEachOtherOnlyThroughTheirFrontDoorsAndNeverInACircle() {
        ApplicationModules.of(Xinmiao.class).verify();
    }
}
