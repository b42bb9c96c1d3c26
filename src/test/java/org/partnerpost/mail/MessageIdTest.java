package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"<a@b.example>", " <a.b..c.@d> ", "<a$b+c=d/e@[192.0.2.1]>"})
    void readsAnId(String text) {
        assertThat(MessageId.parse(text))
                .hasValueSatisfying(id -> assertThat(id.value()).isEqualTo(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a@b",
                "<a>",
                "<a@>",
                "<@b>",
                "<a@b@c>",
                "<a b@c>",
                "<a@b>\r\nBcc: x",
                "<a\u0000@b>",
                "<ä@b>",
                "<a@b> <c@d>"
            })
    void refusesWhatIsNone(String text) {
        assertThat(MessageId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(text));
    }

    @Test
    void readsTheLastIdsOfAList() {
        assertThat(MessageId.parseAll("<a@b> junk <no id> <c@d>\t<e@f>", 2))
                .extracting(MessageId::value)
                .containsExactly("<c@d>", "<e@f>");
        assertThat(MessageId.parseAll("<<x <a@b>y> <", 5))
                .extracting(MessageId::value)
                .containsExactly("<a@b>");
        assertThat(MessageId.parseAll("<".repeat(100_000) + ">".repeat(100_000), 5))
                .isEmpty();
    }

    @Test
    void theSameKeyGivesTheSameId() {
        MessageId id = MessageId.derived("letter 1", "Router.Example");
        assertThat(id).isEqualTo(MessageId.derived("letter 1", "router.example"));
        assertThat(id).isNotEqualTo(MessageId.derived("letter 2", "router.example"));
        assertThat(id.value()).matches("<[a-z2-7]{32}@router\\.example>");
    }
}
