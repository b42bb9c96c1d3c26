package org.partnerpost.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Patterns with words of the tables, and how they are looked for. */
class RuleTest {
    private static final List<Rule> RULES = Stream.concat(
                    DateForms.ALL.stream().map(DateForms.Form::rule),
                    Stream.of(
                            Rule.of("(?<count>\\d{1,3}|{numbers})[\\s-]{1,2}(?<unit>{units})"),
                            Rule.bare("[€$£]\\s?\\d{1,6}"),
                            Rule.bare("(?m)^\\s?{months}"),
                            Rule.bare("")))
            .toList();

    @Test
    void whatIsFoundSoonerIsWhatASearchOfTheWholeFinds() throws IOException {
        try (Stream<Path> mails = Files.walk(Path.of("src/test/resources/judged-needs"))) {
            for (Path mail : mails.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .limit(60)
                    .toList()) {
                String text = new String(Files.readAllBytes(mail), StandardCharsets.UTF_8);
                for (Rule rule : RULES) {
                    assertThat(sooner(rule, text)).as(mail.toString()).isEqualTo(ofTheWhole(rule, text));
                }
            }
        }
        assertThat(sooner(RULES.getFirst(), "")).isEmpty();
    }

    @Test
    void ofPhrasesThatBeginAlikeTheLongestIsFound() {
        Pattern group =
                Pattern.compile(Alternation.of(List.of("mar", "march", "no", "no rush", "c++", "n/a", "🙂 ok")));
        assertThat(all(group, "march mar no  rush no c++ n/a 🙂 ok"))
                .containsExactly("march", "mar", "no  rush", "no", "c++", "n/a", "🙂 ok");
        assertThat(all(group, "ma nn c+")).isEmpty();
    }

    private static List<String> sooner(Rule rule, String text) {
        List<String> found = new ArrayList<>();
        rule.in(text).forEach(match -> found.add(match.start() + " " + match.group()));
        return found;
    }

    private static List<String> ofTheWhole(Rule rule, String text) {
        List<String> found = new ArrayList<>();
        Matcher match = rule.over(text);
        while (match.find()) {
            found.add(match.start() + " " + match.group());
        }
        return found;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }
}
