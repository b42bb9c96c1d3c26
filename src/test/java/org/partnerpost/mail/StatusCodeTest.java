package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCodeTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user,550 5.1.1",
        "550-5.7.1 blocked,550 5.7.1",
        "450 try later,450 4.0.0",
        "5.2.2 mailbox full,550 5.2.2",
        "250 2.0.0 Ok,250 2.0.0",
        "550 4.1.1 contradicts itself,550 5.0.0",
        "421,421 4.0.0"
    })
    void readsAnswersOfServers(String answer, String code) {
        assertThat(StatusCode.parse(answer)).hasToString("Optional[" + code + "]");
    }

    @ParameterizedTest
    @CsvSource({"hello", "199 no", "9.1.1 no", "''"})
    void findsNoneWhereThereIsNone(String answer) {
        assertThat(StatusCode.parse(answer)).isEmpty();
    }

    @Test
    void tellsItsParts() {
        StatusCode full = new StatusCode(452, "4.2.2");
        assertThat(full.temporary()).isTrue();
        assertThat(full.subject()).isEqualTo(2);
        assertThat(full.detail()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new StatusCode(550, "4.2.2"));
    }
}
