package dev.xinmiao.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTest {
    @Test
    void a_port_that_is_taken_is_told_with_the_mend_in_both_languages() {
        var analysis = Objects.requireNonNull(
                new StartFailure().analyze(new IllegalStateException(new PortInUseException(8080))));

        assertThat(analysis.getDescription().lines())
                .containsExactly(
                        "端口 8080 已被别的程序占用。请结束它，或另选端口：--port 8081；--port 0 为任一空闲端口。",
                        "Port 8080 is in use by another program. End that, or choose another: --port 8081; --port 0 is any free one.");
        assertThat(analysis.getAction()).isNull();
    }

    @Test
    void what_is_none_of_the_keepers_doing_keeps_its_stack_trace() {
        assertThat(new StartFailure().analyze(new IllegalStateException("a bug")))
                .isNull();
    }
}
