package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a wish to have one's own data deleted. */
class ErasureWishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please delete my data.",
                "We are leaving the network, please delete our data.",
                "Bitte löschen Sie alle unsere Daten.",
                "Nous quittons le réseau, veuillez supprimer nos données.",
                "Por favor, eliminen nuestros datos.",
                "I want you to delete all of my personal data.",
                "Under the GDPR I ask you to erase everything you have about me.",
                "I use my right to be forgotten.",
                "Delete my profile and my data, please.",
                "I would like to have my data removed.",
                "Löschen Sie mein Profil und meine Daten.",
                "Bitte löschen Sie meine Daten.",
                "Bitte löschen Sie umgehend alle meine personenbezogenen Daten!",
                "Ich bitte um Löschung meiner Daten.",
                "Ich möchte, dass meine Daten gelöscht werden.",
                "Veuillez supprimer mes données.",
                "Merci d'effacer toutes mes données personnelles.",
                "Je demande la suppression de mes données personnelles.",
                "Por favor, borren mis datos.",
                "Solicito la eliminación de mis datos personales.",
                "Ejerzo mi derecho de supresión.",
                "Please delete my request and all my data",
                "Please delete my account.",
                "Please delete our profile",
                "Supprimez notre profil",
                "Bitte löscht unser Profil",
                "Borren nuestro perfil",
                "Remove my profile, please.",
                "Bitte unser Profil löschen.",
                "Profil löschen",
                "Merci de supprimer mon profil.",
                "Quiero que eliminen mi perfil.",
                "Hello,\nGDPR erasure request\nJo",
                "Löscht mich bitte komplett",
                "Bitte löschen Sie meine Anfrage und alle meine Daten.",
                "Veuillez supprimer ma demande et toutes mes données.",
                "Por favor, borrad mi solicitud y todos mis datos."
            })
    void aWishIsFound(String text) {
        assertThat(ErasureWish.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please do not delete my data.",
                "We delete the old data and migrate the rest.",
                "Can you delete test data in Business Central?",
                "Wir löschen die alten Daten nach der Migration.",
                "Bitte löschen Sie meine Daten nicht.",
                "Nous supprimons les données de test.",
                "Eliminamos los datos antiguos.",
                "Please update my details and remove SAP.",
                "Remove SAP and update my details.",
                "Update my data, remove SAP.",
                "Remove SAP from my information.",
                "Bitte aktualisieren Sie meine Daten und entfernen Sie SAP.",
                "Take SAP off, my data is out of date.",
                "We answer erasure requests for a bank.",
                "Remove SAP from my account.",
                "Please do not delete our profile.",
                "Please delete SAP in our profile.",
                "Delete Navision from our profile.",
                "Update our profile and delete SAP.",
                "Bitte löscht SAP aus unserem Profil.",
                "Supprimez SAP de notre profil.",
                "Borren SAP de nuestro perfil.",
                "Bitte streicht SAP, unser Profil ist veraltet.",
                "Nous traitons chaque demande de suppression dans Dynamics."
            })
    void dataOfAProjectAreNotMeant(String text) {
        assertThat(ErasureWish.in(text)).isFalse();
    }
}
