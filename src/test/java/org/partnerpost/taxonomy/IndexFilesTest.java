package org.partnerpost.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.taxonomy.TermFile.Row;

/** What whoever edits {@code index/} has to keep. */
class IndexFilesTest {

    private static final IndexFiles SHIPPED = IndexFiles.shipped();
    private static final List<Row> SKILLS = SHIPPED.rows("skills/");
    private final SkillTaxonomy taxonomy = SkillTaxonomy.inUse();

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
        assertThat(SHIPPED.rows(files)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.required("source")).isNotBlank();
            assertThat(row.required("licence")).isNotBlank();
        });
    }

    @Test
    void noIdStandsTwiceNothingStandsAboveItselfAndWhateverIsNamedExists() {
        assertThat(IndexFaults.in(SHIPPED)).isEmpty();
    }

    @Test
    void whatASkillIsCalledInAnotherLanguageIsReadAsThatSkill() {
        for (Row row : SHIPPED.rows("skill-names")) {
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
    void allOfItIsReadInASecondOrSo() {
        long before = System.nanoTime();
        new SkillTaxonomy(SHIPPED.rows("skills/"), Cues.from(SHIPPED.rows("cues")));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void thereIsEnoughToWorkWith() {
        assertThat(taxonomy.skills()).hasSizeGreaterThan(3_000);
    }

    /** Other packages keep what they alone need in folders of their own. */
    private static boolean isOfTheTaxonomy(String file) {
        return file.startsWith("skills/") || file.startsWith("places/") || file.indexOf('/') < 0;
    }
}
