package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How high a frame is made that cannot tell it itself. */
class FramesTest {
    @Test
    void aShortMailHasALowFrame() {
        assertThat(Frames.height("<p>Hello,</p><p>please see below.</p>")).isBetween(70, 130);
    }

    @Test
    void aLongMailsFrameFitsOnAScreen() {
        assertThat(Frames.height("<p>A paragraph of a line or so.</p>".repeat(200)))
                .isEqualTo(640);
        assertThat(Frames.height("word ".repeat(360))).isBetween(400, 640);
    }
}
