package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names below a reply that no closing parts from it, and lines that are no such. */
class SignatureBlockTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Holly Peer, +44 20 7946 0123\nAnouk Tulpen Studio",
                "Holly Peer\nAnouk Tulpen Studio\nmobile +44 20 7946 0123",
                "Holly Peer | Tulpen Studio | holly@tulpen.example",
                "Holly Peer\n\nTulpen Studio\nTel. 089 1234567\nwww.tulpen.example",
                "Holly\nwww dot tulpen dot no"
            })
    void goesAsAWhole(String signature) {
        assertThat(ReplyBody.of("yes count me in\n\n" + signature)).isEqualTo("yes count me in");
        assertThat(ReplyBody.of("Hi Pat,\n\nYes\n" + signature + "\n")).isEqualTo("Yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes count me in\n\nMy number is +44 20 7946 0123",
                "Yes\n\nPower BI and Azure\nFrom March",
                "+44 20 7946 0123",
                "How many users?\nYes, from March, +44 20 7946 0123",
                "yes count me in\n\nPower BI, Azure, Fabric\nWe start in May."
            })
    void stays(String reply) {
        assertThat(ReplyBody.of(reply)).isEqualTo(reply);
    }
}
