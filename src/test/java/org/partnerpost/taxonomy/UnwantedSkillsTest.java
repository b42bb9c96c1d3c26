package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Skills that a text names and does not want. */
class UnwantedSkillsTest {
    private final SkillTaxonomy taxonomy = SkillTaxonomy.inUse();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Business Central, no SAP                     | sap
            Business Central instead of Navision         | dynamics-365-business-central
            Business Central, kein SAP                   | sap
            Business Central statt Oracle                | oracle
            sans Oracle                                  | oracle
            sin experiencia en SAP                       | sap
            SAP is not needed                            | sap
            SAP ist nicht nötig                          | sap
            no SAP, Oracle or Infor                      | infor
            SAP, Oracle or Infor not needed              | sap
            you won't have to touch any SAP              | sap
            without SAP, Oracle and Infor                | infor
            SAP, Oracle and Infor are not needed         | sap
            ohne SAP, Oracle und Infor                   | infor
            SAP muss niemand können                      | sap
            weder SAP noch Oracle                        | oracle
            wij zoeken noch SAP noch Oracle              | oracle
            ni SAP ni Oracle                             | oracle
            SAP no hace falta                            | sap
            non serve SAP, né Oracle                     | oracle
            SAP non serve                                | sap
            geen SAP en geen Oracle                      | oracle
            não precisamos de SAP nem de Oracle          | oracle
            bez SAP, ani Oracle                          | oracle
            SAP nie jest wymagany                        | sap
            inte SAP utan Business Central               | sap
            varken SAP eller Oracle                      | oracle
            migrating from Jenkins to GitLab             | jenkins
            Umstieg von unserem alten Sage 100 auf Odoo  | sage-100
            on passe de Magento à Shopify                | magento
            vogliono lasciare Magento e passare a Shopify | magento
            przechodzimy z Jenkins na GitLab             | jenkins
            replacing the old Citrix farm                | citrix
            Java ist ausdrücklich nicht gefragt          | java
            wir lösen Navision ab, er bekommt statt dessen Odoo | dynamics-365-business-central
            it is not SAP any more                       | sap
            gegen SAP und für Business Central entschieden | sap
            we looked at NetSuite and Odoo but decided for Business Central | odoo
            SAP is off the table now                     | sap
            Nicht gesucht wird: SAP                      | sap
            Not needed: SAP, Oracle                      | oracle
            Oracle sí, SAP no                            | sap
            buscamos a alguien de Oracle, no SAP         | sap
            We do everything but Terraform               | terraform
            we do all but SAP and Oracle                 | oracle
            We stopped doing SAP and Oracle in 2015      | oracle
            we gave up SAP, now we do Azure              | sap
            We used to do Oracle, today PostgreSQL       | oracle
            Wir haben 2015 mit SAP aufgehört             | sap
            Früher haben wir Oracle betreut              | oracle
            nous avons arrêté SAP en 2015                | sap
            Hacemos todo menos SAP y Oracle              | oracle
            Dejamos de hacer SAP en 2015                 | sap
            """)
    void whatIsNotWantedIsMarked(String text, String id) {
        assertThat(taxonomy.mentionsIn(text))
                .anyMatch(mention -> mention.negated() && mention.skill().id().equals(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not only SAP but more",
                "nicht nur SAP",
                "wir brauchen noch SAP",
                "nur noch SAP",
                "wir machen auch noch SAP",
                "no later than May, SAP",
                "no budget problem. SAP is wanted",
                "FinOps e SAP. O Oracle fica de fora",
                "inte Oracle utan SAP",
                "nie tylko SAP",
                "migrating from Oracle to SAP",
                "Oracle will be replaced by SAP",
                "data from SAP to a spreadsheet",
                "nothing but SAP",
                "the interface we used to connect SAP",
                "nous avons arrêté notre choix sur SAP",
                "wir lösen Navision ab, er bekommt statt dessen SAP",
                "gegen Oracle und für SAP entschieden",
                "we looked at NetSuite and Odoo but decided for SAP",
                "Remote is not needed. Skills: SAP",
                "consultor SAP no Porto",
                "precisamos de um consultor SAP no Brasil",
                "uma equipa para SAP no nosso cliente",
                "trabalhar no SAP em Lisboa"
            })
    void aNegationOfSomethingElseDoesNotCount(String text) {
        assertThat(taxonomy.mentionsIn(text))
                .isNotEmpty()
                .noneMatch(mention -> mention.negated() && mention.skill().id().equals("sap"));
    }
}
