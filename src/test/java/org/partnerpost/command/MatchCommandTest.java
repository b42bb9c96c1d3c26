package org.partnerpost.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MatchCommandTest {
    private static final String FITS = """
            {"id":"fits","description":"We move Navision to Business Central.","skills":["Business Central"],"places":["DE"]}""";
    private static final String OTHER_FIELD = """
            {"id":"other","description":"Roses, and help on site in Munich.","places":["Germany"],"references":[{"title":"Roses"}]}""";
    private static final String OTHER_COUNTRY = """
            {"id":"far","skills":["Business Central"],"places":["US"]}""";
    private static final String NEED = """
            {"id":"n1","text":"Subject: Business Central migration, Munich\\nWe need help on site in Munich, Germany.","lang":"en"}""";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theRunHasOneLineForEachMatchBestFirst() throws IOException {
        assertThat(match(List.of(OTHER_FIELD, OTHER_COUNTRY, FITS), List.of(NEED)))
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).matches("n1 Q0 fits 1 [0-9]+\\.[0-9]+ partnerpost");
        assertThat(lines).noneMatch(line -> line.contains(" far "));
    }

    @Test
    void scoresFallStrictlyWithTheRank() throws IOException {
        List<String> alike = List.of("a", "b", "c", "d").stream()
                .map(id -> FITS.replace("\"fits\"", '"' + id + '"'))
                .toList();
        match(alike, List.of(NEED));
        List<Double> scores = out.toString()
                .lines()
                .map(line -> Double.valueOf(line.split(" ")[4]))
                .toList();
        assertThat(scores)
                .hasSize(4)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(out.toString().lines().map(line -> line.split(" ")[2])).containsExactly("a", "b", "c", "d");
    }

    @Test
    void noMoreThanTopArePrintedForANeed() throws IOException {
        match(List.of(FITS, OTHER_FIELD), List.of(NEED), "--top", "1");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void theNeedsOwnFieldsComeBeforeItsText() throws IOException {
        String remote = NEED.replace("\"lang\"", "\"workMode\":\"remote\",\"lang\"");
        match(List.of(OTHER_COUNTRY), List.of(remote));
        assertThat(out.toString()).contains(" far ");
    }

    @Test
    void aSavedQueryThatCannotBeReadIsToldAndDoesNotCount() throws IOException {
        assertThat(match(
                        List.of(FITS.replace("\"fits\"", "\"fits\",\"savedQuery\":\"skill:/busi.*/\"")), List.of(NEED)))
                .isZero();
        assertThat(out.toString()).contains("n1 Q0 fits 1 ");
        assertThat(err.toString()).contains("the saved query of fits does not count: ");
    }

    @Test
    void aPlaceThatNobodyKnowsIsToldAndLeavesNobodyOut() throws IOException {
        match(List.of(FITS.replace("DE", "Atlantis")), List.of(NEED));
        assertThat(out.toString()).contains("n1 Q0 fits 1 ");
        assertThat(err.toString())
                .contains("\"Atlantis\" is no place that is known, so the places of fits count as not stated");
    }

    @Test
    void aBadLineIsToldWithItsNumberAndTheRestGoesOn() throws IOException {
        int status = match(
                List.of("{\"id\":", "", FITS, "[1]", "{\"skills\":[\"SAP\"]}", "{\"id\":\"a b\"}", FITS),
                List.of("nonsense", NEED));
        assertThat(status).isZero();
        assertThat(out.toString()).contains("n1 Q0 fits 1 ");
        assertThat(err.toString())
                .contains("p.jsonl line 1: it is not valid JSON")
                .contains("p.jsonl line 4: it is no JSON object")
                .contains("p.jsonl line 5: it has no id")
                .contains("p.jsonl line 6: its id has white space in it")
                .contains("the id fits is used twice")
                .contains("n.jsonl line 1: it is not valid JSON");
    }

    @Test
    void strangeFieldsAndValuesDoNoHarm() throws IOException {
        String strange = """
                {"id":7,"skills":"SAP","places":null,"references":[{"year":"then"},5],"capacity":"many","colour":["x"],"description":["a"]}""";
        String need =
                "{\"id\":\"n\",\"text\":\"SAP wanted\",\"skills\":[{\"value\":\"SAP\"}],\"startDate\":\"soon\",\"dealValue\":5}";
        match(List.of(strange), List.of(need));
        assertThat(out.toString()).startsWith("n Q0 7 1 ");
    }

    @Test
    void explainSaysWhyOnStandardError() throws IOException {
        match(List.of(FITS), List.of(NEED), "--explain");
        String line = err.toString()
                .lines()
                .filter(text -> text.startsWith("{"))
                .findFirst()
                .orElseThrow();
        JsonNode why = new JsonMapper().readTree(line);
        assertThat(why.path("fit").asText()).isEqualTo("strong");
        assertThat(why.path("skills").path(0).path("inNeed").asText()).isEqualTo("Business Central");
        double parts = 0;
        for (JsonNode part : why.path("parts")) {
            parts += part.path("share").asDouble();
        }
        assertThat(parts).isEqualTo(why.path("score").asDouble());
    }

    @Test
    void aMissingFileIsOneSentence() {
        assertThat(run("match", "--profiles", folder.resolve("none").toString(), "--needs", "none"))
                .isEqualTo(1);
        assertThat(err.toString().lines()).last().asString().startsWith("partnerpost: There is no file ");
    }

    @Test
    void aTopOfNothingIsWrongUse() throws IOException {
        assertThat(match(List.of(), List.of(), "--top", "0")).isEqualTo(2);
    }

    private int match(List<String> profiles, List<String> needs, String... more) throws IOException {
        Path profileFile = Files.write(folder.resolve("p.jsonl"), profiles);
        Path needFile = Files.write(folder.resolve("n.jsonl"), needs);
        List<String> arguments =
                new ArrayList<>(List.of("match", "--profiles", profileFile.toString(), "--needs", needFile.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine line = PartnerpostCommand.commandLine(new NoService());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
