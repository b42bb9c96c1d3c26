package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The demo's lines on a terminal of 80 columns. */
class DemoTableTest {

    @Test
    void aRowFitsTheTerminalAndItsLastCellGoesOnBelowItself() {
        assertThat(DemoTable.row(
                        "plain",
                        "Business Central migration, Munich",
                        "It waits for an operator's look, as every need does."))
                .containsExactly(
                        "  plain            Business Central migrati… It waits for an operator's look, as",
                        "                                             every need does.")
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void aWordLongerThanALineStaysWholeOnALineOfItsOwn() {
        assertThat(DemoTable.wrapped("see http://localhost:8080/sandbox now", 10))
                .containsExactly("see", "http://localhost:8080/sandbox", "now");
    }
}
