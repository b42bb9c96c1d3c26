package org.partnerpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.mail.Originator.Caution;
import org.partnerpost.mail.Originator.Refusal;

class OriginatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "pat@partner.example                                    |",
                "<pat@partner.example>                                  |",
                "Pat <pat@partner.example>                              | Pat",
                "Pat Q. Partner <pat@partner.example>                   | Pat Q. Partner",
                "\"Partner, Pat\" <pat@partner.example>                 | Partner, Pat",
                "\"Pat \\\"P\\\" Partner\" <pat@partner.example>        | Pat \"P\" Partner",
                "=?utf-8?q?J=C3=B6rg?= <pat@partner.example>            | Jörg",
                "pat(hi)@partner.example (Pat)                          | Pat",
                "Pat (sales (south)) <pat@partner.example> (hello)      | Pat",
                "<@a.example,@b.example:pat@partner.example>            |",
                "pat@partner.example <pat@partner.example>              | pat@partner.example",
                "Pat <pat@PARTNER.Example>                              | Pat",
            })
    void findsTheOneMailbox(String field, String name) {
        assertThat(Originator.of(List.of(field))).isInstanceOfSatisfying(Originator.Single.class, single -> {
            assertThat(single.mailbox().address()).isEqualTo(MailAddress.of("pat@partner.example"));
            assertThat(single.mailbox().name()).isEqualTo(name == null ? "" : name);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<a@good.example>b@evil.example                    | TEXT_AFTER_ADDRESS",
                "<a@good.example> Pat                              | TEXT_AFTER_ADDRESS",
                "a@good.example <b@evil.example>                   | MALFORMED",
                "<<a@good.example>>                                | TEXT_AFTER_ADDRESS",
                "a@good.example@evil.example                       | MALFORMED",
                "a@good.example, b@evil.example                    | SEVERAL_MAILBOXES",
                "<a@good.example>, <b@evil.example>                | SEVERAL_MAILBOXES",
                "Pat, Partner <a@good.example>                     | SEVERAL_MAILBOXES",
                "Undisclosed:;                                     | GROUP",
                "Team: a@good.example;                             | GROUP",
                "\"Pat <a@good.example>                            | UNBALANCED_QUOTE",
                "Pat (sales <a@good.example>                       | UNBALANCED_COMMENT",
                "Pat) <a@good.example>                             | UNBALANCED_COMMENT",
                "((((((((((((x)))))))))))) a@good.example          | COMMENTS_TOO_DEEP",
                "=?utf-8?q?a=40good.example?=                      | MALFORMED",
                "<=?utf-8?q?a?=@good.example>                      | ENCODED_WORD_IN_ADDRESS",
                "Pat <pat＠good.example>                           | FOREIGN_AT_SIGN",
                "Pat <pat@[192.0.2.1]>                             | DOMAIN_LITERAL",
                "Pat <pat@192.0.2.1>                               | ADDRESS_NOT_VALID",
                "Pat <pat @ good .example>                         | MALFORMED",
                "Pat <pat..p@good.example>                         | MALFORMED",
                "Pat <@good.example>                               | MALFORMED",
                "Pat <>                                            | MALFORMED",
                "Pat                                               | MALFORMED",
                "Pat <a@good.example                               | MALFORMED",
                "<@a.example b:pat@good.example>                   | MALFORMED",
            })
    void refusesWhatTwoReadersCouldReadTwoWays(String field, Refusal refusal) {
        assertThat(Originator.of(List.of(field))).isEqualTo(new Originator.Refused(refusal));
    }

    @Test
    void refusesNoneTwoEmptyAndControlledFields() {
        assertThat(Originator.of(List.of())).isEqualTo(new Originator.Refused(Refusal.NO_FROM));
        assertThat(Originator.of(List.of("a@b.example", "a@b.example")))
                .isEqualTo(new Originator.Refused(Refusal.TWO_FROM_FIELDS));
        assertThat(Originator.of(List.of("  "))).isEqualTo(new Originator.Refused(Refusal.EMPTY));
        assertThat(Originator.of(List.of("Pat\u0000 <a@b.example>")))
                .isEqualTo(new Originator.Refused(Refusal.CONTROL_CHARACTER));
    }

    @Test
    void refusesAnOverLongLocalPart() {
        assertThat(Originator.of(List.of("<" + "a".repeat(65) + "@b.example>")))
                .isEqualTo(new Originator.Refused(Refusal.ADDRESS_NOT_VALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "<", ">", "@", ",", ":", "\\", "a ", "=?", "(()", "<@"})
    void isDoneAtOnceWithFloods(String piece) {
        assertThat(Originator.of(List.of(piece.repeat(100_000) + " a@b.example")))
                .isInstanceOf(Originator.Refused.class);
        assertThat(Originator.of(List.of(piece.repeat(2_000) + " a@b.example"))).isInstanceOf(Originator.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"pat@good.example\" <x@evil.example>             | NAME_SHOWS_ANOTHER_ADDRESS",
                "=?utf-8?q?pat=40good=2Eexample=3E?= <x@evil.example> | NAME_SHOWS_ANOTHER_ADDRESS",
                "Pat\u202E <x@evil.example>                        | NAME_STEERS_DIRECTION",
                "Pat <x@p\u0430rtner.example>                      | LOOK_ALIKE_DOMAIN",
                "Pat <x@xn--prtner-4ve.example>                    | LOOK_ALIKE_DOMAIN",
                "\"pat@good.example\"@evil.example                 | LOCAL_PART_QUOTED",
                "Jörg <jörg@good.example>                          | LOCAL_PART_NOT_ASCII",
            })
    void cautionsAgainstWhatLooksLikeSomeoneElse(String field, Caution caution) {
        assertThat(Originator.of(List.of(field)))
                .isInstanceOfSatisfying(
                        Originator.Single.class,
                        single -> assertThat(single.cautions()).contains(caution));
    }

    @Test
    void anOrdinaryForeignDomainIsNoLookAlike() {
        assertThat(Originator.of(List.of("Max <max@münchen.example>")))
                .isInstanceOfSatisfying(Originator.Single.class, single -> {
                    assertThat(single.cautions()).isEmpty();
                    assertThat(single.mailbox().address().domain()).isEqualTo("xn--mnchen-3ya.example");
                });
    }

    @Test
    void everyRefusalAndCautionHasWordsForPeople() {
        assertThat(Refusal.values())
                .allSatisfy(refusal -> assertThat(refusal.words()).isNotBlank());
        assertThat(Caution.values())
                .allSatisfy(caution -> assertThat(caution.words()).isNotBlank());
    }
}
