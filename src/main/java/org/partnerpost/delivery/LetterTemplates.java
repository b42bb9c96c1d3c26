package org.partnerpost.delivery;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters from templates: {@code NAME.LANGUAGE.txt}, whose first line is {@code Subject: …}, and {@code
 * NAME.LANGUAGE.html}, in which all values are escaped. Own files come before the shipped ones and are read afresh for each
 * letter; where one of them does not work, that is logged with file and line, and the shipped letter goes out.
 */
final class LetterTemplates {
    private static final Logger LOG = Logger.getLogger(LetterTemplates.class);
    private static final TemplateFiles SHIPPED = new TemplateFiles.Shipped();
    private static final int LONGEST_SUBJECT = 200;
    private static final String SUBJECT = "Subject:";

    private final TemplateFiles own;
    private final Path ownFolder;
    private final Press shipped = Press.with(List.of(SHIPPED));

    LetterTemplates(Path ownFolder) {
        this.ownFolder = ownFolder;
        this.own = new TemplateFiles.Own(ownFolder);
    }

    /**
     * @param template without language and ending, such as {@code requester/gone-out}
     * @param data what the templates speak of, in the words of the language
     */
    WrittenLetter write(String template, LetterLanguage language, Function<Words, Map<String, Object>> data) {
        String name = template + "." + language.tag();
        if (Files.isDirectory(ownFolder)) {
            try {
                return write(
                        Press.with(List.of(own, SHIPPED)),
                        name,
                        data.apply(new Words(language, List.of(SHIPPED, own))));
            } catch (TemplateException broken) {
                LOG.errorf(
                        "%s does not work, so the shipped template is used until it is mended: %s",
                        place(broken.getOrigin()), said(broken));
            } catch (RuntimeException | StackOverflowError broken) {
                LOG.errorf(
                        "The templates in %s do not work, so the shipped ones are used until they are mended: %s",
                        ownFolder, said(broken));
            }
        }
        return write(shipped, name, data.apply(new Words(language, List.of(SHIPPED))));
    }

    private static WrittenLetter write(Press press, String name, Map<String, Object> data) {
        String text = rendered(press.text(), name + ".txt", data);
        int end = text.indexOf('\n');
        if (end < 0 || !text.startsWith(SUBJECT)) {
            throw new IllegalStateException(name + ".txt: its first line must be \"Subject: …\"");
        }
        return new WrittenLetter(
                ShownText.line(text.substring(SUBJECT.length(), end), LONGEST_SUBJECT),
                TextLines.set(text.substring(end)),
                rendered(press.html(), name + ".html", data).strip() + "\n");
    }

    private static String rendered(Engine engine, String file, Map<String, Object> data) {
        Template template = engine.getTemplate(file);
        if (template == null) {
            throw new IllegalStateException("there is no mail template " + file);
        }
        return template.data(data).render().replace("\r\n", "\n");
    }

    private String place(@Nullable Origin origin) {
        return origin == null
                ? ownFolder.toString()
                : own.place(origin.getTemplateId()) + ", line " + origin.getLine() + ",";
    }

    /**
     * One engine for each kind of mail part. What counts is where a file's words end up, not how the file is called: a text that
     * an HTML template includes is escaped as well.
     */
    private record Press(Engine text, Engine html) {
        static Press with(List<TemplateFiles> files) {
            return new Press(engine(files, Variant.TEXT_PLAIN), engine(files, Variant.TEXT_HTML));
        }

        private static Engine engine(List<TemplateFiles> files, String type) {
            return Engine.builder()
                    .addDefaults()
                    .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                    .addLocator(name -> files.stream()
                            .flatMap(source -> source.read(name).stream())
                            .findFirst()
                            .map(content -> new Found(content, type)))
                    .build();
        }
    }

    private record Found(String content, String type) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(content);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(type));
        }
    }

    /** Of a template that includes itself nothing is said. */
    private static String said(Throwable broken) {
        return Objects.requireNonNullElse(broken.getMessage(), "one may include itself");
    }
}
