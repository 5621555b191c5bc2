package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class SupportRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final SupportRequest request =
            new SupportRequest(UUID.randomUUID(), UUID.randomUUID(), SupportKind.QUESTION, "Asunto", NOW);

    @Test
    void it_is_the_turn_of_who_did_not_speak_last() {
        assertThat(request.state()).isEqualTo(SupportState.OPEN);
        request.answer(NOW);
        assertThat(request.state()).isEqualTo(SupportState.ANSWERED);
        request.goOn(NOW);
        assertThat(request.state()).isEqualTo(SupportState.OPEN);
    }

    @Test
    void once_it_is_closed_nobody_says_more() {
        request.close(NOW);
        for (BiConsumer<SupportRequest, Instant> verb : List.<BiConsumer<SupportRequest, Instant>>of(
                SupportRequest::answer, SupportRequest::goOn, SupportRequest::close)) {
            assertThatThrownBy(() -> verb.accept(request, NOW)).hasMessage("support-closed");
        }
    }
}
