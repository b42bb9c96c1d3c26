package org.partnerpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerpost.opportunity.Field;
import org.partnerpost.opportunity.Need;

/** What a need is called by may change with what is corrected: that is told, too. */
class ChangedNameTest {
    @ParameterizedTest
    @CsvSource({"en, Title", "de, Titel", "fr, Intitulé", "es, Título"})
    void isToldAmongTheChanges(String language, String label) {
        Words words = new Words(LetterLanguage.of(language), List.of(new TemplateFiles.Shipped()));
        Need before = SampleLetters.need();

        assertThat(NeedShown.changes(before, called("Power BI, Vienna", before), words))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.get("label")).isEqualTo(label);
                    assertThat(change.get("before"))
                            .isEqualTo(before.name().orElseThrow().value());
                    assertThat(change.get("value")).isEqualTo("Power BI, Vienna");
                });
        assertThat(NeedShown.changes(before, before, words)).isEmpty();
    }

    private static Need called(String name, Need need) {
        return new Need(
                Optional.of(Field.entered(name, "")),
                need.summary(),
                need.skills(),
                need.roles(),
                need.industries(),
                need.places(),
                need.workMode(),
                need.languages(),
                need.startDate(),
                need.duration(),
                need.allocation(),
                need.rate(),
                need.dealValue(),
                need.responseDeadline(),
                need.conditions());
    }
}
