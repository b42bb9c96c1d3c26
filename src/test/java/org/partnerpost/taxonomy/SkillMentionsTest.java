package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillMentionsTest {

    private final SkillTaxonomy taxonomy = SkillTaxonomy.inUse();

    @Test
    void theSubjectOfTheContractNamesBusinessCentral() {
        String subject = "Business Central migration, Munich";
        Mention mention = taxonomy.mentionsIn(subject).getFirst();
        assertThat(mention.skill().id()).isEqualTo("dynamics-365-business-central");
        assertThat(mention.skill().name()).isEqualTo("Dynamics 365 Business Central");
        assertThat(subject.substring(mention.start(), mention.end())).isEqualTo("Business Central");
        assertThat(mention.negated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Business-Central-Migration bei einem Kunden      | dynamics-365-business-central
            we run D365 BC                                   | dynamics-365-business-central
            we run D365BC                                    | dynamics-365-business-central
            Dynamics NAV/Navision upgrade                    | dynamics-365-business-central
            a customer on D365 F&O                           | dynamics-365-finance
            POWERBI reports                                  | power-bi
            power-bi reports                                 | power-bi
            two Power Apps and one Power App                 | power-apps
            the move to O365                                 | microsoft-365
            M365 tenant                                      | microsoft-365
            two C# developers                                | c-sharp
            C++ on Linux                                     | cpp
            a .NET team                                      | dotnet
            .NET 8 and ASP.NET                               | aspdotnet
            S/4HANA rollout                                  | sap-s-4hana
            S4 HANA                                          | sap-s-4hana
            Business\u00adCentral                            | dynamics-365-business-central
            Share Point intranet                             | sharepoint
            Datenmigrationen aus dem Altsystem               | data-migration
            Anwenderschulungen                               | training
            migration de données                             | data-migration
            migración de datos                               | data-migration
            gestione progetti                                | project-management
            Solutions Partner for Data & AI                  | solutions-partner-data-and-ai
            Solutions Partner for Data and AI                | solutions-partner-data-and-ai
            """)
    void aNameIsFoundHoweverItIsWritten(String text, String id) {
        assertThat(ids(text)).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We need a Data architect from 1 December         | data-architecture
            Data Engineer (m/w/d)                            | data-engineering
            zwei Datenanalystinnen                           | data-analytics
            un architecte de données                         | data-architecture
            científica de datos                              | data-science
            BI-Entwicklerin (m/w/d) gesucht                  | business-intelligence
            solutions architects                             | software-architecture
            cloud solution architect                         | cloud-architecture
            a requirements engineer                          | business-analysis
            an experienced programme manager                 | project-management
            Projektleiterinnen                               | project-management
            een projectleider voor drie maanden              | project-management
            a Scrum Master/Product Owner                     | agile
            Change-Managerin (w/m/d)                         | change-management
            a trainer for three days                         | training
            une formatrice à Lyon                            | training
            a tester for two weeks                           | testing
            Testmanagerin gesucht                            | testing
            site reliability engineer                        | devops
            Platform Engineers                               | devops
            Netzwerktechnikerin                              | network-engineering
            un amministratore di rete                        | network-engineering
            een systeembeheerder                             | it-infrastructure
            sistemista                                       | it-infrastructure
            a DBA for the weekend                            | databases
            Sicherheitsarchitektin                           | security
            two pentesters                                   | penetration-testing
            virtual CISO                                     | information-security-management
            délégué à la protection des données              | data-protection
            ERP-Beraterin                                    | erp-implementation
            consultor CRM                                    | crm-implementation
            Helpdesk-Mitarbeiter                             | it-support
            técnico de soporte                               | it-support
            UX/UI-Designerin                                 | ux-design
            Web-Entwicklerin                                 | web-development
            full-stack developer                             | full-stack-development
            un développeur mobile                            | mobile-development
            Softwareentwicklerinnen                          | software-development
            KI-Ingenieur                                     | artificial-intelligence
            prompt engineer                                  | generative-ai
            integration developer                            | application-integration
            migration specialist                             | system-migration
            technische Redakteurin                           | technical-documentation
            a licensing specialist                           | software-asset-management
            pre-sales consultant                             | technical-presales
            an interim CIO                                   | interim-management
            manager de transition                            | interim-management
            """)
    void aJobTitleNamesItsField(String text, String id) {
        assertThat(ids(text)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The CIO of our customer decides",
                "our IT manager will call you",
                "Nous voulons tester avant",
                "a docente at the university",
                "the call is at 3 PM"
            })
    void aTitleOfSomebodyElseIsNoSkill(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dynamics NAV, dynamics-365-business-central",
        "Navision, dynamics-365-business-central",
        "Axapta, dynamics-365-finance",
        "Dynamics AX, dynamics-365-finance",
        "Dynamics CRM, dynamics-365-sales",
        "Great Plains, dynamics-gp",
        "Microsoft Flow, power-automate",
        "Power Virtual Agents, copilot-studio",
        "Common Data Service, dataverse",
        "Azure Active Directory, microsoft-entra-id",
        "Windows Virtual Desktop, azure-virtual-desktop",
        "Azure Stack HCI, azure-local",
        "VSTS, azure-devops",
        "Endpoint Manager, microsoft-intune",
        "Cloud App Security, microsoft-defender-for-cloud-apps",
        "Azure Sentinel, microsoft-sentinel",
        "Yammer, viva-engage",
        "G Suite, google-workspace",
        "nav, dynamics-365-business-central",
        "power bi, power-bi"
    })
    void anOldNameFindsTheNewOne(String name, String id) {
        String asked = name.equals("Cloud App Security") ? "Microsoft " + name : name;
        assertThat(taxonomy.named(asked).orElseThrow().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go ahead and let us know.",
                "Teams of partners work on it.",
                "Access is needed.",
                "Word has it that spring is here.",
                "We excel at what we do.",
                "this is a work day",
                "security first, and scale your business",
                "Our outlook for 2027",
                "the box in the sketch",
                "Saludos, Luis",
                "Hi Bob, how are you?",
                "alguien que sepa de todo",
                "PL 900 €, Entwickler",
                "PL 900 EUR/Tag"
            })
    void anOrdinaryWordIsNoSkill(String text) {
        assertThat(ids(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upgrade from NAV 2018                          | dynamics-365-business-central
            NAV-Entwickler gesucht                         | dynamics-365-business-central
            two Go developers                              | go
            R and Python for statistics                    | r
            C, C++ and assembler                           | c
            Microsoft Access and Excel, an Access database | access
            Teams and SharePoint rollout                   | microsoft-teams
            planning with SAC on SAP data                  | sap-analytics-cloud
            Java, Spring and Hibernate ORM                 | spring-framework
            ABAP developer (CDS, RAP)                      | abap
            Copilot workshop for 20 people                 | microsoft-copilot
            chatbots with LUIS                             | azure-ai-services
            PL-900 and PL 300                              | certificate-pl-900
            HiBob consultant                               | hibob
            payments by SEPA                               | core-banking
            """)
    void anAmbiguousNameIsBelievedInContext(String text, String id) {
        assertThat(ids(text)).contains(id);
    }

    @Test
    void whatTwoVendorsCallAlikeBelongsToTheOneThatIsSpokenOf() {
        assertThat(ids("ABAP developer (CDS, RAP)")).doesNotContain("dataverse");
        assertThat(ids("Power Apps with CDS")).contains("dataverse").doesNotContain("abap");
    }

    @Test
    void whatIsBroaderIsKnownAtAnyDistance() {
        assertThat(taxonomy.broaderOf("dynamics-365-business-central"))
                .contains("dynamics-365", "microsoft-business-applications", "erp")
                .doesNotContain("dynamics-365-business-central");
        assertThat(taxonomy.broaderOf("unknown")).isEmpty();
    }

    @Test
    void offsetsAreThoseOfTheOriginal() {
        String text = "\ud83d\ude80 Für München: „Power\u00a0BI“ & Größe";
        Mention mention = taxonomy.mentionsIn(text).getFirst();
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo("Power\u00a0BI");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextTakesLongOrFails(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            taxonomy.mentionsIn(text);
            Places.inUse().mentionsIn(text);
            Vocabularies.inUse().industries().mentionsIn(text);
        });
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "a".repeat(1_000_000),
                "Go ".repeat(100_000),
                "no SAP, ".repeat(50_000),
                "Microsoft ".repeat(50_000),
                "\u0000\ud800".repeat(200_000),
                "e\u0301".repeat(200_000),
                "\ufdfa".repeat(100_000),
                "in Nice, ".repeat(50_000),
                ".+#".repeat(100_000));
    }

    private List<String> ids(String text) {
        return taxonomy.mentionsIn(text).stream()
                .map(mention -> mention.skill().id())
                .toList();
    }
}
