package org.partnerpost.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerpost.intake.Intake;
import org.partnerpost.queue.Outcome;
import org.partnerpost.queue.Stage;
import org.partnerpost.queue.Station;
import org.partnerpost.queue.WorkItem;

@QuarkusTest
class PipelineTest {
    private static final String TABLE = """
            reading | reads  | 2 | read → sending, ended → end
            sending | sends  | 1 | sent → end
            """;

    private final Stage reading = new NamedStage("reading", Set.of("read", "ended"));
    private final Stage sending = new NamedStage("sending", Set.of("sent"));

    @Inject
    Pipeline pipeline;

    @Test
    void theTableAndTheStagesOfTheProgramAgree() {
        assertThat(pipeline.stations()).isNotEmpty();
    }

    @Test
    void intakeLeadsToTheFirstRow() {
        assertThat(pipeline.stations().getFirst().stage().name()).isEqualTo(Intake.LEADS_TO);
    }

    @Test
    void aRowTellsWhereEachExitLeads() {
        assertThat(Pipeline.stations(Pipeline.rows(TABLE), List.of(sending, reading)))
                .extracting(Station::leads)
                .first()
                .satisfies(leads ->
                        assertThat(leads).containsEntry("read", "sending").containsEntry("ended", Station.END));
    }

    @Test
    void aStageThatTheTableForgetsIsRefused() {
        assertThatThrownBy(() -> Pipeline.stations(
                        Pipeline.rows(TABLE), List.of(reading, sending, new NamedStage("extra", Set.of()))))
                .hasMessageContaining("extra");
    }

    @Test
    void aRowWithoutAStageIsRefused() {
        assertThatThrownBy(() -> Pipeline.stations(Pipeline.rows(TABLE), List.of(reading)))
                .hasMessageContaining("sending");
    }

    @Test
    void anExitThatTheTableForgetsIsRefused() {
        Stage more = new NamedStage("reading", Set.of("read", "ended", "puzzled"));
        assertThatThrownBy(() -> Pipeline.stations(Pipeline.rows(TABLE), List.of(more, sending)))
                .hasMessageContaining("puzzled");
    }

    @Test
    void aWayToNowhereIsRefused() {
        assertThatThrownBy(() -> Pipeline.stations(
                        Pipeline.rows(TABLE.replace("→ sending", "→ seending")), List.of(reading, sending)))
                .hasMessageContaining("seending");
    }

    private record NamedStage(String name, Set<String> exits) implements Stage {
        @Override
        public Outcome handle(WorkItem item) {
            return Outcome.end("ended", "");
        }
    }
}
