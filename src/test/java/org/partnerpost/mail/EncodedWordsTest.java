package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?q?J=C3=B6rg_M?= x        | Jörg M x",
                "=?ISO-8859-1?Q?f=FCr?=           | für",
                "=?utf-8*de?b?ZsO8cg==?=          | für",
                "=?utf-8?b?ZsM=?= =?utf-8?b?vHI=?= | für",
                "=?utf-8?q?a?= b =?utf-8?q?c?=    | a b c",
                "=?utf-8?q?a?= =?utf-8?q?b?=      | ab",
                "=?utf-8?x?a?=                    | =?utf-8?x?a?=",
                "=?utf-8?q?open                   | =?utf-8?q?open",
                "=?nonsense?q?a=C3=B6?=           | aö",
                "=?utf-8?b?!?=                    | ''",
                "plain                            | plain",
            })
    void decodes(String encoded, String decoded) {
        assertThat(EncodedWords.decode(encoded)).isEqualTo(decoded);
    }

    @Test
    void endsAfterTheLimit() {
        String flood = "=?utf-8?q?a?= ".repeat(5_000);
        assertThat(EncodedWords.exceed(flood)).isTrue();
        assertThat(EncodedWords.decode(flood)).isEqualTo("a".repeat(EncodedWords.MAX_WORDS));
    }
}
