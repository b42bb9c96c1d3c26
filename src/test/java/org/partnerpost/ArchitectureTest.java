package org.partnerpost;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house's table of packages, as data: what each may use, and nothing more. */
class ArchitectureTest {
    private static final String BASE = "org.partnerpost";

    /** Package | what it may use. A change here needs its reason in docs/decisions. */
    private static final String TABLE = """
            mail         |
            wording      |
            taxonomy     |
            queue        | mail
            access       | mail
            token        | mail
            received     | mail
            mime         | mail wording
            opportunity  | mail taxonomy
            specialist   | mail taxonomy
            invitation   | mail opportunity specialist
            delivery     | mail wording queue taxonomy token opportunity specialist invitation
            intake       | mail queue token received
            authenticity | mail queue received mime
            sorting      | mail wording queue token received mime authenticity
            matching     | wording queue taxonomy opportunity specialist
            reading      | mail wording queue taxonomy received mime opportunity
            routing      | queue opportunity specialist invitation matching delivery
            moderation   | mail queue token access received opportunity specialist authenticity reading matching routing delivery
            joining      | mail wording queue taxonomy token received mime authenticity specialist delivery
            relay        | mail wording queue taxonomy token received mime authenticity opportunity reading specialist invitation delivery joining
            bounce       | mail wording queue token received mime specialist invitation
            engagement   | mail queue opportunity specialist invitation relay delivery
            """;

    /** May use everything above, never one another. */
    private static final Set<String> EDGES = Set.of("desk", "door", "api", "sandbox", "command", "pipeline");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(BASE);

    @Test
    void eachPackageUsesOnlyWhatItsRowNames() {
        Map<String, Set<String>> allowed = allowed();
        Set<String> broken = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            String user = packageOf(from);
            if (user.isEmpty()) {
                continue;
            }
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String used = target.getPackageName().startsWith(BASE) ? packageOf(target) : user;
                if (!used.equals(user) && !allowed.getOrDefault(user, Set.of()).contains(used)) {
                    broken.add(user + " uses " + used + ": " + dependency.getDescription());
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPackageHasARow() {
        assertThat(CLASSES.stream().map(ArchitectureTest::packageOf).filter(name -> !name.isEmpty()))
                .allSatisfy(name -> assertThat(allowed()).containsKey(name));
    }

    @Test
    void thePackagesFormNoCycle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndExplainsItself() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<Path> folders = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toSet());
            assertThat(folders)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@" + NullMarked.class.getSimpleName(), "/**"));
        }
    }

    @Test
    void noClassIsLongerThan300Lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(300));
        }
    }

    @Test
    void noNameSaysNothing() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Util|Utils|Helper|Manager|Impl|Common)"));
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        TABLE.lines().map(row -> row.split("\\|", -1)).forEach(row -> rows.put(row[0].strip(), words(row[1])));
        Set<String> above = Set.copyOf(rows.keySet());
        EDGES.forEach(edge -> rows.put(edge, above));
        return rows;
    }

    private static Set<String> words(String text) {
        List<String> words = Arrays.stream(text.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
        return Set.copyOf(words);
    }

    /** The first package below the base one; empty for the base itself. */
    private static String packageOf(JavaClass type) {
        String rest = type.getPackageName().substring(BASE.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }
}
