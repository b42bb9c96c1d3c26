package org.partnerpost.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void itIsMadePrivate() throws IOException {
        open();
        assertThat(permissions("data")).isEqualTo("rwx------");
    }

    @Test
    void theSecretIsMadeOnceAndForOurEyesOnly() throws IOException {
        String secret = open().secret(Optional.empty());
        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(open().secret(Optional.empty())).isEqualTo(secret);
        assertThat(permissions("data/secret")).isEqualTo("rw-------");
    }

    @Test
    void aSecretThatIsSetComesFirst() {
        String set = "q8F2kd93hJs0aLmZx7Vb1NcRt5YuWe4Q";
        assertThat(open().secret(Optional.of(set))).isEqualTo(set);
        assertThat(parent.resolve("data/secret")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "changemechangemechangemechangeme", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aSecretThatIsEasyToGuessIsRefused(String secret) {
        assertThatThrownBy(() -> open().secret(Optional.of(secret)))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.sentence()).contains("partnerpost.secret"));
    }

    @Test
    void itTellsWhereTheRunningServiceHasItsPages() throws IOException {
        assertThat(open().pagesPort()).isEmpty();
        open().write(DataFolder.PORTS, "http=26880\nsmtp=26525\n");
        assertThat(open().pagesPort()).hasValue(26880);
    }

    @Test
    void oneHasItAtATime() {
        assertThat(open().lock()).isTrue();
        assertThat(open().lock()).isFalse();
    }

    @Test
    void whatIsNoFolderIsRefused() throws IOException {
        Files.createFile(parent.resolve("data"));
        assertThatThrownBy(this::open).isInstanceOf(StartFailure.class);
    }

    private DataFolder open() {
        return DataFolder.open(parent.resolve("data"), new SecureRandom());
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve(name)));
    }
}
