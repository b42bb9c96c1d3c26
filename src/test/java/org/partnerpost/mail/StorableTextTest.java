package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {
    @Test
    void wellFormedTextIsLeftAsItIs() {
        String text = "Grüße 👋 \n";
        assertThat(StorableText.of(text)).isSameAs(text);
    }

    @Test
    void nulIsLeftOut() {
        assertThat(StorableText.of("a\0b\0")).isEqualTo("ab");
    }

    @Test
    void halfASurrogatePairIsReplaced() {
        assertThat(StorableText.of("a\ud83d")).isEqualTo("a\ufffd");
        assertThat(StorableText.of("\udc4b👋\ud83d\ud83d\udc4b")).isEqualTo("\ufffd👋\ufffd👋");
    }
}
