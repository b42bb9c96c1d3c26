package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerpost.joining.ProfileForm;
import org.partnerpost.joining.ProfileReader;
import org.partnerpost.mime.MimeReader;
import org.partnerpost.mime.ParsedMail;

/** The demo's partners and needs: varied, whole, and nobody real. */
class DemoNetworkTest {
    private final List<ProfileForm.Complete> partners = partners();

    @Test
    void everyPartnerIsReadWholeAndNothingIsPassedOver() {
        assertThat(partners).hasSizeGreaterThanOrEqualTo(40).allSatisfy(partner -> {
            assertThat(partner.warnings()).isEmpty();
            assertThat(partner.profile().skills()).isNotEmpty();
            assertThat(partner.profile().places()).isNotEmpty();
        });
    }

    @Test
    void nobodyInItCanBeReached() throws IOException {
        assertThat(partners)
                .extracting(partner -> partner.address().domain())
                .allMatch(domain -> domain.endsWith(".example"));
        for (DemoNeed need : DemoNeed.ALL) {
            assertThat(raw(need).lines().filter(line -> line.contains("@") || line.contains("http:")))
                    .as(need.file())
                    .allMatch(line -> line.matches(
                            ".*(\\.example|partnerpost\\.localhost|schemas-microsoft-com|www\\.w3\\.org).*"));
        }
    }

    @Test
    void itSpansCountriesLanguagesAndKindsOfPartners() {
        assertThat(distinct(partners.stream().flatMap(one -> one.profile().places().stream())))
                .hasSizeGreaterThanOrEqualTo(18);
        assertThat(distinct(partners.stream().flatMap(one -> one.profile().language().stream())))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(distinct(partners.stream().flatMap(one -> one.profile().partnerTypes().stream())))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(distinct(partners.stream().map(one -> one.profile().description())))
                .hasSize(partners.size());
    }

    @Test
    void threeHaveYetToBeAskedForTheirConsent() {
        assertThat(partners).filteredOn(one -> one.consent().isEmpty()).hasSize(3);
    }

    @Test
    void everyNeedIsAMailThatOneCanRead() throws IOException {
        assertThat(DemoNeed.ALL).hasSize(12);
        for (DemoNeed need : DemoNeed.ALL) {
            ParsedMail mail = MimeReader.standard().read(raw(need).getBytes(StandardCharsets.UTF_8));
            assertThat(mail.messageId()).as(need.file()).isPresent();
            assertThat(mail.date()).as(need.file()).isPresent();
            assertThat(mail.body()).as(need.file()).isNotBlank();
        }
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().toList();
    }

    private static String raw(DemoNeed need) throws IOException {
        try (InputStream raw = resource(need.file())) {
            return new String(raw.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<ProfileForm.Complete> partners() {
        List<ProfileForm.Complete> read = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource("specialists.jsonl"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                ObjectNode document = (ObjectNode) new ObjectMapper().readTree(line);
                read.add((ProfileForm.Complete) ProfileReader.standard().read(document, "demo"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return read;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoNeed.class.getResourceAsStream("/demo/" + name));
    }
}
