package org.partnerpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.partnerpost.access.Operators;
import org.partnerpost.access.Role;

/** What a mail's header says, for who has to judge it. */
@QuarkusTest
class HeaderFieldsTest {
    @Inject
    Operators operators;

    @Inject
    DeskBed bed;

    @Test
    void aMailThatNamesTwoSendersShowsBothAndAllItsHeaderFieldsAsText() {
        DeskClient olga = DeskClient.signedIn(operators, "olga-header", Role.MODERATOR);
        String raw = DeskBed.plain("Azure <b>now</b>", "We need an Azure consultant.\r\n")
                .replaceFirst(
                        "To:", "From: \"Eve\" <eve@elsewhere.example>\r\nX-Odd: <script>alert(3)</script>\r\nTo:");
        assertThat(olga.get("/desk/needs/" + bed.waiting(raw).reference()).asString())
                .contains("nobody named", "Pat Miller &lt;pat@requester.example&gt;", "&lt;eve@elsewhere.example&gt;")
                .contains("Header fields", "<dt>X-Odd</dt><dd>&lt;script&gt;alert(3)&lt;/script&gt;</dd>")
                .doesNotContain("<script>alert");
    }
}
