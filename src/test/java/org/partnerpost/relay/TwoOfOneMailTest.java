package org.partnerpost.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.opportunity.Opportunity;
import org.partnerpost.specialist.Specialist;

/** What a requester answers about one of two needs of its mail, while specialists are asked about both. */
@QuarkusTest
class TwoOfOneMailTest {
    @Inject
    RelayBed bed;

    private Opportunity migration;

    @BeforeEach
    void bothAreOut() {
        migration = bed.need();
        bed.beside(migration, "kubernetes");
        bed.asked(migration, bed.specialist());
        Specialist interested = bed.specialist();
        bed.says(interested, bed.asked(migration, interested), "Yes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The data migration one is filled, and please extend the Kubernetes one until 15 March.",
                "Die Datenmigration ist besetzt, Kubernetes bitte bis zum 15. M\u00e4rz verl\u00e4ngern.",
                "Extend both until 15 March.",
                "Bitte beide bis 15. März verlängern.",
                "Prolongez les deux jusqu'au 15 mars",
                "Prorrogar ambas hasta el 15 de marzo",
                "Please withdraw the Kubernetes one and extend the data migration one by two weeks."
            })
    void wordsForBothDoNothingAndAreToldToBeForBoth(String answer) {
        bed.decides(migration, answer);
        assertThat(bed.letters(migration).getLast().text()).contains("speaks of another of your requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Extend until 15 March.", "Alles klar, bitte bis 15. März verlängern."})
    void wordsForItAloneAreForItAlone(String answer) {
        bed.decides(migration, answer);
        assertThat(bed.kinds(migration).getLast()).isEqualTo("requester/decision-taken");
    }
}
