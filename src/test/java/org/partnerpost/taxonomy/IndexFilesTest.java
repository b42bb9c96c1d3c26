package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.taxonomy.TermFile.Row;

/** What whoever edits {@code index/} has to keep. */
class IndexFilesTest {

    private static final List<Row> SKILLS = IndexFolder.shipped("skills/");
    private final SkillTaxonomy taxonomy = SkillTaxonomy.shipped();

    @Test
    void everyFileOfTheFolderIsNamedInItsContents() throws IOException {
        Path folder = Path.of("index");
        Set<String> listed = new HashSet<>(List.of("contents.tsv"));
        TermFile.read("contents", Files.newBufferedReader(folder.resolve("contents.tsv")))
                .forEach(row -> listed.add(row.required("file")));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> folder.relativize(file).toString())
                            .filter(name -> name.endsWith(".tsv"))
                            .filter(IndexFilesTest::isOfTheTaxonomy))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cues", "roles", "partner-types", "industries", "skills/", "skill-names", "places/"})
    void everyRowSaysItsSourceAndLicence(String files) {
        assertThat(IndexFolder.shipped(files)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.required("source")).isNotBlank();
            assertThat(row.required("licence")).isNotBlank();
        });
    }

    @Test
    void noIdStandsTwice() {
        assertThat(SKILLS.stream().map(row -> row.required("id"))).doesNotHaveDuplicates();
    }

    @Test
    void anIdIsKebabCase() {
        assertThat(taxonomy.skills()).allSatisfy(skill -> assertThat(skill.id()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void aNameThatTwoSkillsHaveIsAmbiguous() {
        Map<String, String> owners = new HashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Spelling<Skill> spelling : SkillRows.read(SKILLS).spellings()) {
            if (!spelling.strength.needsSupport()) {
                String other = owners.putIfAbsent(spelling.letters, spelling.owner.id());
                if (other != null && !other.equals(spelling.owner.id())) {
                    clashes.add(spelling.letters + ": " + other + ", " + spelling.owner.id());
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    @Test
    void whatARowPointsAtExists() {
        assertThat(taxonomy.skills()).allSatisfy(skill -> {
            assertThat(skill.broader()).allMatch(id -> taxonomy.skill(id).isPresent());
            assertThat(skill.related()).allMatch(id -> taxonomy.skill(id).isPresent());
        });
    }

    @Test
    void whatASkillIsCalledInAnotherLanguageIsReadAsThatSkill() {
        for (Row row : IndexFolder.shipped("skill-names")) {
            String id = row.required("id");
            for (String language : List.of("de", "fr", "es")) {
                taxonomy.nameIn(language, id)
                        .ifPresent(name -> assertThat(taxonomy.named(name).map(Skill::id))
                                .as(name)
                                .contains(id));
            }
        }
        assertThat(taxonomy.nameIn("de", "security")).contains("IT-Sicherheit");
        assertThat(taxonomy.nameIn("de", "power-bi")).isEmpty();
    }

    @Test
    void nothingStandsAboveItself() {
        assertThat(taxonomy.skills()).allSatisfy(skill -> {
            for (String above : taxonomy.broaderOf(skill.id())) {
                assertThat(taxonomy.broaderOf(above)).as(skill.id()).doesNotContain(skill.id());
            }
            assertThat(skill.broader()).doesNotContain(skill.id());
        });
    }

    @Test
    void allOfItIsReadInASecondOrSo() {
        long before = System.nanoTime();
        new SkillTaxonomy(IndexFolder.shipped("skills/"), Cues.from(IndexFolder.shipped("cues")));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void thereIsEnoughToWorkWith() {
        assertThat(taxonomy.skills()).hasSizeGreaterThan(3_000);
    }

    @Test
    void aRegionHasCountriesThatAreKnown() {
        Places places = Places.shipped();
        for (Row row : IndexFolder.shipped("places/regions")) {
            assertThat(row.items("members"))
                    .as(row.required("code"))
                    .isNotEmpty()
                    .allMatch(code -> places.named(code)
                            .filter(place -> place.kind() == Place.Kind.COUNTRY)
                            .isPresent());
        }
    }

    @Test
    void aFolderOfOnesOwnAddsAndReplaces(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("skills"));
        Files.writeString(folder.resolve("skills/own.tsv"), """
                id\tname\tkind\tnames\tsource\tlicence
                our-tool\tOur Tool\tproduct\tOurTool Pro\town\tApache-2.0
                sap\tSAP of ours\tproduct\t\town\tApache-2.0
                """);
        SkillTaxonomy own = SkillTaxonomy.of(folder);
        assertThat(own.named("ourtool pro").orElseThrow().id()).isEqualTo("our-tool");
        assertThat(own.skill("sap").orElseThrow().name()).isEqualTo("SAP of ours");
    }

    /** Other packages keep what they alone need in folders of their own. */
    private static boolean isOfTheTaxonomy(String file) {
        return file.startsWith("skills/") || file.startsWith("places/") || file.indexOf('/') < 0;
    }
}
