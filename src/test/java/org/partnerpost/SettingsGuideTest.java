package org.partnerpost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The table of settings in docs/operating.md is made from the typed interfaces, so that it cannot fall behind them. */
class SettingsGuideTest {
    private static final Path GUIDE = Path.of("docs/operating.md");
    private static final String BEGIN = "<!-- settings: made from the code, begin -->\n";
    private static final String END = "<!-- settings: end -->";

    @Test
    void theGuideNamesEverySettingWithItsDefaultAndReason() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        String made = guide.substring(0, begin) + table(settings()) + guide.substring(guide.indexOf(END));
        Files.createDirectories(Path.of("target/docs"));
        Files.writeString(Path.of("target/docs/operating.md"), made);
        assertThat(guide)
                .as("copy target/docs/operating.md over docs/operating.md")
                .isEqualTo(made);
    }

    private static String table(Map<String, String> settings) {
        StringBuilder table = new StringBuilder("| setting | default | what it does |\n|---|---|---|\n");
        settings.values().forEach(table::append);
        return table.toString();
    }

    private static Map<String, String> settings() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> rows = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> holders = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(SettingsGuideTest::holdsSettings)
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(holders));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, String>() {
                    @Override
                    public Void visitClass(ClassTree type, String prefix) {
                        String own = annotation(type.getModifiers().getAnnotations(), "ConfigMapping", "prefix");
                        // A nested interface is a group, named as the method that answers with it.
                        String group = prefix == null
                                ? null
                                : prefix + "." + kebab(type.getSimpleName().toString());
                        return super.visitClass(type, own.isEmpty() ? group : own);
                    }

                    @Override
                    public Void visitMethod(MethodTree method, String prefix) {
                        if (prefix != null && method.getBody() == null) {
                            row(method, prefix, docs, getCurrentPath(), rows);
                        }
                        return null;
                    }
                }.scan(unit, null);
            }
        }
        return rows;
    }

    private static boolean holdsSettings(Path file) {
        try {
            return Files.readString(file).contains("@ConfigMapping(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void row(MethodTree method, String prefix, DocTrees docs, TreePath path, Map<String, String> rows) {
        List<? extends AnnotationTree> annotations = method.getModifiers().getAnnotations();
        String renamed = annotation(annotations, "WithName", "value");
        String name = renamed.isEmpty() ? kebab(method.getName().toString()) : renamed;
        if (isNested(method, path)) {
            return;
        }
        String fallback = annotation(annotations, "WithDefault", "value");
        boolean optional = method.getReturnType().toString().startsWith("Optional");
        DocCommentTree comment = docs.getDocCommentTree(path);
        assertThat(comment).as("%s.%s has no documentation", prefix, name).isNotNull();
        String text = (comment.getFirstSentence() + " " + comment.getBody())
                .replaceAll("\\[|]|,(?=<)", "")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        String key = prefix + "." + name;
        String standard = !fallback.isEmpty() ? "`" + fallback + "`" : optional ? "–" : "required";
        rows.put(key, "| `" + key + "` | " + standard + " | " + docText(comment) + " |\n");
        assertThat(text).as(key).isNotEmpty();
    }

    private static String docText(DocCommentTree comment) {
        List<String> parts = new ArrayList<>();
        comment.getFullBody().forEach(part -> parts.add(part.toString()));
        return String.join("", parts)
                // The tree's own text escapes what is not ASCII.
                .replace("\\u2026", "…")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    /** A method that answers with a nested interface is a group; its own methods are the settings. */
    private static boolean isNested(MethodTree method, TreePath path) {
        ClassTree holder = (ClassTree) path.getParentPath().getLeaf();
        return holder.getMembers().stream()
                .filter(member -> member.getKind() == Tree.Kind.INTERFACE)
                .anyMatch(group -> ((ClassTree) group)
                        .getSimpleName()
                        .contentEquals(method.getReturnType().toString()));
    }

    private static String annotation(List<? extends AnnotationTree> annotations, String type, String attribute) {
        for (AnnotationTree annotation : annotations) {
            if (!annotation.getAnnotationType().toString().equals(type)) {
                continue;
            }
            for (var argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree assignment
                        && assignment.getVariable().toString().equals(attribute)
                        && assignment.getExpression() instanceof LiteralTree literal) {
                    return String.valueOf(literal.getValue());
                }
                if (argument instanceof LiteralTree literal && attribute.equals("value")) {
                    return String.valueOf(literal.getValue());
                }
            }
        }
        return "";
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }
}
