package org.partnerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium, as a reader uses it. Whatever it shows can be looked at afterwards in {@code target/screenshots}. */
public final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** Where this machine has no Chromium, the test is skipped, which {@code .ci/run} does not let pass. */
    public Browser() {
        assumeThat(executable()).as("a Chromium on this machine").isPresent();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of one person, with cookies of its own. */
    public Page window() {
        return chromium.newContext(new NewContextOptions().setViewportSize(1280, 900))
                .newPage();
    }

    /** Keeps what the page looks like, wide and narrow, light and dark, and sees that everybody can use it (WCAG 2.1 A and AA). */
    public void look(Page page, String name) {
        glance(page, name);
        show(page, name, 390, ColorScheme.LIGHT);
        show(page, name, 1280, ColorScheme.DARK);
        backToNormal(page);
    }

    /** The same, wide in light and narrow in dark alone: colours go with the scheme and layout with the width, so two show all faults. */
    public void glance(Page page, String name) {
        assertUsableByAll(page, show(page, name, 1280, ColorScheme.LIGHT));
        assertUsableByAll(page, show(page, name, 390, ColorScheme.DARK));
        backToNormal(page);
    }

    private static String show(Page page, String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " is not wider than its window of " + width)
                .isLessThanOrEqualTo(width);
        // As high as the page: what is stuck to a window would else lie over the middle of the picture.
        page.setViewportSize(width, Math.max(900, (Integer) page.evaluate("document.documentElement.scrollHeight")));
        String shown = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(shown + ".png")));
        return shown;
    }

    private static void backToNormal(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    private static void assertUsableByAll(Page page, String as) {
        AxeResults found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze();
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .as(as)
                .isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
