package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organisation's own files do beside those shipped. */
class OwnTermsTest {
    @TempDir
    Path folder;

    @Test
    void aRowOfANewIdAddsAThingThatIsFoundInMailsByAllItsNames() throws IOException {
        skills("fleet-desk\tFleet Desk\tproduct\tFleetDesk Pro\terp");
        SkillTaxonomy skills = SkillTaxonomy.of(files());
        assertThat(skills.mentionsIn("We need help with FleetDesk Pro and SAP."))
                .extracting(mention -> mention.skill().id())
                .containsExactly("fleet-desk", "sap");
        assertThat(skills.broaderOf("fleet-desk")).contains("erp");
    }

    @Test
    void aRowOfAnIdThatIsThereReplacesIt() throws IOException {
        skills("sap\tSAP of ours\tproduct\t\t");
        SkillTaxonomy skills = SkillTaxonomy.of(files());
        assertThat(skills.skill("sap").orElseThrow().name()).isEqualTo("SAP of ours");
        assertThat(skills.named("SAP consulting")).isEmpty();
    }

    @Test
    void aNameMeansTheirThingWhateverItMeantBefore() throws IOException {
        skills("house-jenkins\tJenkins\tproduct\tS/4HANA\t");
        SkillTaxonomy skills = SkillTaxonomy.of(files());
        assertThat(skills.named("Jenkins").orElseThrow().id()).isEqualTo("house-jenkins");
        assertThat(skills.mentionsIn("We need S/4HANA and Jenkins experience."))
                .extracting(mention -> mention.skill().id())
                .containsExactly("house-jenkins", "house-jenkins");
        assertThat(skills.named("SAP S/4HANA").orElseThrow().id()).isEqualTo("sap-s-4hana");
    }

    @Test
    void whereARowComesFromNeedNotBeSaid() throws IOException {
        skills("fleet-desk\tFleet Desk\tproduct\t\t");
        assertThat(SkillTaxonomy.of(files()).skill("fleet-desk").orElseThrow().source())
                .isEqualTo("own");
    }

    @Test
    void aMarkThatASpreadsheetPutsFirstAndNotesBesideItDoNoHarm() throws IOException {
        write("skills/own.tsv", "\uFEFFid\tname\tkind\nfleet-desk\tFleet Desk\tproduct\n");
        write("README.md", "What we call things.");
        write("skills/.own.tsv.swp", "");
        assertThat(SkillTaxonomy.of(files()).skill("fleet-desk")).isPresent();
    }

    @Test
    void rolesIndustriesAndPlacesAreExtendedAlike() throws IOException {
        write("industries.tsv", "id\tname\tnames\nbeekeeping\tBeekeeping\tapiculture\n");
        write("roles.tsv", "id\tname\tnames\nhypercare\tHypercare\tgo-live support\n");
        write("places/regions.tsv", "code\tname\tnames\tmembers\nALPS\tAlps\tour mountains\tAT|CH|FR\n");
        write("places/cities.tsv", "name\tcountry\tpopulation\nUnteroberdorf\tAT\t900\n");
        assertThat(IndexFaults.in(files())).isEmpty();
        Vocabularies lists = Vocabularies.of(files());
        assertThat(lists.industries().named("apiculture").orElseThrow().id()).isEqualTo("beekeeping");
        assertThat(lists.roles().named("go-live support").orElseThrow().label()).isEqualTo("Hypercare");
        Places places = Places.of(files());
        assertThat(places.named("our mountains").orElseThrow().countries()).containsExactly("AT", "CH", "FR");
        assertThat(places.named("Unteroberdorf").orElseThrow().code()).isEqualTo("AT");
    }

    @Test
    void aFolderThatIsNotThereAddsNothing() {
        IndexFiles none = IndexFiles.with(folder.resolve("nowhere"));
        assertThat(none.rows("roles")).isEqualTo(IndexFiles.shipped().rows("roles"));
    }

    @Test
    void whatNobodyWouldReadIsAnErrorThatSaysWhatToDo() throws IOException {
        Path stray = write("skill.tsv", "id\tname\nx\tX\n");
        assertThatThrownBy(this::files).hasMessageContaining(stray.toString()).hasMessageContaining("skills/NAME.tsv");
        Files.delete(stray);
        write("skills/own.tsv", "id\tname\tkind\tnmaes\nx\tX\tproduct\tXX\n");
        assertThatThrownBy(this::files).hasMessageContaining("\"nmaes\"").hasMessageContaining("names");
        Path sheet = write("skills/own.csv", "id;name\nx;X\n");
        assertThatThrownBy(this::files).hasMessageContaining(sheet.toString());
        Files.delete(sheet);
        write("skills/own.tsv", "x\tX\tproduct\n");
        assertThatThrownBy(this::files).hasMessageContaining("has no rows");
    }

    @Test
    void faultsAreNamedWithFileAndLine() throws IOException {
        skills(
                "Fleet\tFleet Desk\tproduct\t\t",
                "a\tThing A\tproduct\t\tb",
                "b\tThing B\tproduct\tFleet Desk\ta",
                "b\tThing C\tproduct\t\tnowhere");
        List<String> faults = IndexFaults.in(files());
        assertThat(faults).allMatch(fault -> fault.contains("own.tsv, line "));
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault).contains("line 2", "\"Fleet\"", "small letters"))
                .anySatisfy(fault -> assertThat(fault).contains("line 3", "above itself"))
                .anySatisfy(fault -> assertThat(fault).contains("line 4", "fleetdesk", "line 2"))
                .anySatisfy(fault -> assertThat(fault).contains("line 5", "\"nowhere\""))
                .anySatisfy(fault -> assertThat(fault).contains("line 5", "\"b\"", "line 4"));
    }

    @Test
    void aRegionOfACountryThatThereIsNotIsAFault() throws IOException {
        write("places/regions.tsv", "code\tname\tmembers\nALPS\tAlps\tAT|QQ\n");
        assertThat(IndexFaults.in(files())).hasSize(1).first().asString().contains("\"QQ\"");
    }

    private IndexFiles files() {
        return IndexFiles.with(folder);
    }

    private void skills(String... rows) throws IOException {
        write("skills/own.tsv", "id\tname\tkind\tnames\tbroader\n" + String.join("\n", rows) + "\n");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
