package org.partnerpost.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerpost.specialist.DeliveryHours;
import org.partnerpost.specialist.Profile;
import org.partnerpost.taxonomy.Places;
import org.partnerpost.taxonomy.SkillTaxonomy;

/** What is understood of what specialists write, in four languages: a table in {@code src/test/resources/joining/wishes.txt}. */
class WishReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final SkillTaxonomy SKILLS = SkillTaxonomy.inUse();
    private static final WishReader READER = new WishReader(new NamedThings(SKILLS, Places.inUse()));

    static Stream<Arguments> wishes() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/joining/wishes.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" =>", 2))
                .map(sides -> Arguments.of(sides[0].replace('|', '\n'), sides[1].strip()));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void isUnderstood(String written, String meant) {
        assertThat(said(READER.read(written, before(), TODAY))).as(written).isEqualTo(named(meant));
    }

    @Test
    void theTableHasMoreThanEightyWishes() throws IOException {
        assertThat(wishes().count()).isGreaterThan(80);
    }

    @Test
    void whatStandsSoAlreadyIsUnderstoodAndChangesNothing() {
        Wish wish = READER.read("also Germany", before(), TODAY);
        assertThat(wish.understood()).isTrue();
        assertThat(wish.profile()).isEqualTo(before());
    }

    @Test
    void aSkillGoesByANameThatIsAnOrdinaryWord() {
        ProfileSheet sheet = new ProfileSheet(before());
        sheet.skills.add(id("Microsoft Fabric"));
        Wish wish = READER.read("also Wales please, and no Fabric any more", sheet.profile(), TODAY);
        assertThat(wish.profile().skills()).isEqualTo(before().skills());
        assertThat(wish.profile().places()).contains("GB-WLS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mails at any hour",
                "Mails zu jeder Uhrzeit",
                "Keine Einschränkung der Uhrzeit",
                "sin horario",
                "à n'importe quelle heure"
            })
    void hoursAreLifted(String written) {
        Profile after = READER.read(written, bounded(), TODAY).profile();
        assertThat(after.hours()).isEmpty();
        assertThat(after.capPerWeek()).isEqualTo(bounded().capPerWeek());
    }

    @Test
    void noMailsAtAnyHourLiftNoHours() {
        assertThat(READER.read("no mails at any hour", bounded(), TODAY).profile())
                .isEqualTo(bounded());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plus de montant minimum",
                "sin importe mínimo",
                "no minimum deal value",
                "kein Mindestbetrag mehr",
                "remove the minimum"
            })
    void theMinimumIsLifted(String written) {
        assertThat(READER.read(written, bounded(), TODAY).profile().minimumDealValue())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Capacity: unlimited", "Kapazität: unbegrenzt", "capacité illimitée", "capacidad ilimitada"})
    void theCapacityIsLifted(String written) {
        assertThat(READER.read(written, bounded(), TODAY).profile().capacity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remove Larkspur Foods from the never list",
                "Larkspur Foods von der Ausschlussliste streichen",
                "Retirez Larkspur Foods de la liste d'exclusion",
                "Quiten Larkspur Foods de la lista de exclusión"
            })
    void aFirmIsWelcomeAgain(String written) {
        assertThat(READER.read(written, bounded(), TODAY).profile().neverWith()).containsExactly("SAP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please remove Larkspur Foods and SAP from the never list.",
                "Larkspur Foods und SAP bitte von der Ausschlussliste streichen",
                "Retirez Larkspur Foods et SAP de la liste d'exclusion, merci.",
                "Quiten Larkspur Foods y SAP de la lista de exclusión"
            })
    void severalFirmsAreWelcomeAgain(String written) {
        assertThat(READER.read(written, bounded(), TODAY).profile().neverWith()).isEmpty();
    }

    @Test
    void offTheNeverListGoesNoSkill() {
        Profile after =
                READER.read("Remove SAP from the never list", bounded(), TODAY).profile();
        assertThat(after.neverWith()).containsExactly("Larkspur Foods");
        assertThat(after.skills()).isEqualTo(before().skills());
        assertThat(READER.read("Remove SAP from the never list", before(), TODAY)
                        .understood())
                .isFalse();
    }

    private static Profile bounded() {
        ProfileSheet sheet = new ProfileSheet(before());
        sheet.hours = Optional.of(new DeliveryHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        sheet.minimumDealValue = Optional.of(25_000L);
        sheet.capacity = Optional.of(2);
        sheet.neverWith.addAll(List.of("Larkspur Foods", "SAP"));
        return sheet.profile();
    }

    @Test
    void aRateLeavesTheMinimumAsItIs() {
        ProfileSheet sheet = new ProfileSheet(before());
        sheet.minimumDealValue = Optional.of(25_000L);
        Wish wish = READER.read("day rate from 600 GBP", sheet.profile(), TODAY);
        assertThat(wish.understood()).isFalse();
        assertThat(wish.profile()).isEqualTo(sheet.profile());
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 17:00, nothing before 8, 08:00, 17:00",
        "09:00, 17:00, no mails after 18:00, 09:00, 18:00",
        "22:00, 06:00, nothing before 8, 08:00, 00:00",
        "09:00, 17:00, nothing before 18:00, 18:00, 00:00"
    })
    void oneEndOfTheHoursLeavesTheOther(LocalTime from, LocalTime to, String written, LocalTime begin, LocalTime end) {
        ProfileSheet sheet = new ProfileSheet(before());
        sheet.hours = Optional.of(new DeliveryHours(from, to));
        assertThat(READER.read(written, sheet.profile(), TODAY).profile().hours())
                .contains(new DeliveryHours(begin, end));
    }

    @Test
    void nothingSomebodyWritesBreaksIt() {
        for (String text :
                List.of("", "\u0000\ud800", "a,".repeat(50_000), "9-".repeat(20_000), "not ".repeat(20_000))) {
            READER.read(text, before(), TODAY);
        }
    }

    /** Names of skills in the table stand for their ids. */
    static String named(String meant) {
        return meant.replace("sap", id("SAP"))
                .replace("power-bi", id("Power BI"))
                .replace("power-apps", id("Power Apps"))
                .replace("azure", id("Azure"));
    }

    private static String id(String name) {
        return SKILLS.named(name).orElseThrow().id();
    }

    static Profile before() {
        ProfileSheet sheet = new ProfileSheet(ProfileSheet.blank());
        sheet.skills.addAll(List.of(id("SAP"), id("Power BI")));
        sheet.places.add("DE");
        sheet.languages.add("de");
        sheet.workModes.add("remote");
        sheet.capPerWeek = Optional.of(2);
        return sheet.profile();
    }

    static String said(Wish wish) {
        Profile was = before();
        Profile is = wish.profile();
        List<String> said = new ArrayList<>();
        wish.deed().ifPresent(deed -> said.add(deed.name()));
        wish.newAddress().ifPresent(address -> said.add("ADDRESS " + address));
        if (!is.organization().equals(was.organization())) {
            said.add("organization " + is.organization());
        }
        list("skills", was.skills(), is.skills(), said);
        list("places", was.places(), is.places(), said);
        list("languages", was.languages(), is.languages(), said);
        list("workModes", was.workModes(), is.workModes(), said);
        list("neverWith", was.neverWith(), is.neverWith(), said);
        one("minimumDealValue", was.minimumDealValue(), is.minimumDealValue(), said);
        one("currency", was.currency(), is.currency(), said);
        one("capacity", was.capacity(), is.capacity(), said);
        one("availableFrom", was.availableFrom(), is.availableFrom(), said);
        one("capPerWeek", was.capPerWeek(), is.capPerWeek(), said);
        one("pausedFrom", was.pausedFrom(), is.pausedFrom(), said);
        one("pausedUntil", was.pausedUntil(), is.pausedUntil(), said);
        one("frequency", was.frequency(), is.frequency(), said);
        one("hours", was.hours().map(h -> h.from() + "-" + h.to()), is.hours().map(h -> h.from() + "-" + h.to()), said);
        one("timeZone", was.timeZone(), is.timeZone(), said);
        wish.notTaken().notUnderstood().forEach(part -> said.add("? " + part));
        wish.notTaken().rates().forEach(part -> said.add("rate " + part));
        wish.notTaken().covered().forEach(part -> said.add("covered " + part));
        return String.join("; ", said);
    }

    private static void list(String name, List<String> was, List<String> is, List<String> said) {
        StringBuilder changes = new StringBuilder();
        is.stream()
                .filter(one -> !was.contains(one))
                .forEach(one -> changes.append(" +").append(one));
        was.stream()
                .filter(one -> !is.contains(one))
                .forEach(one -> changes.append(" -").append(one));
        if (!changes.isEmpty()) {
            said.add(name + changes);
        }
    }

    private static void one(String name, Optional<?> was, Optional<?> is, List<String> said) {
        if (!was.equals(is)) {
            said.add(name + " " + is.map(String::valueOf).orElse("nothing"));
        }
    }
}
