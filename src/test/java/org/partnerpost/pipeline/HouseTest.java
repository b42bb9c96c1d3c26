package org.partnerpost.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that somebody else meant stays as it is. */
class HouseTest {
    private static final String SETTING = "partnerpost.data-dir";

    @TempDir
    Path parent;

    private Path folder;

    @Nullable
    private String before;

    @BeforeEach
    void aFolderThatIsNotThere() {
        folder = parent.resolve("data");
        before = System.setProperty(SETTING, folder.toString());
    }

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty(SETTING);
        } else {
            System.setProperty(SETTING, before);
        }
    }

    @Test
    void whatOnlyLooksMakesNoDatabase() {
        assertThatThrownBy(House::wantDatabase)
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.sentence())
                                .startsWith("There is no database in " + folder + "; set PARTNERPOST_DATA_DIR"));
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatOnlyLooksDoesSoWhereADatabaseIs() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("postgres/cluster"));
        Files.createFile(cluster.resolve("PG_VERSION"));
        assertThatCode(House::wantDatabase).doesNotThrowAnyException();
    }
}
