package classroom.site;

import static org.junit.jupiter.api.Assumptions.abort;

import classroom.system.Kit;
import classroom.system.Program;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A real browser, without a network. */
public final class Chromium implements AutoCloseable {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))); // in a container
    }

    /** Where there is none, skips the test. */
    public static Chromium orSkip() {
        return new Chromium(programOrSkip());
    }

    /** The program, or the test is skipped. */
    public static Path programOrSkip() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .map(Program::onPath)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> {
                    System.err.println("skipped: no Chromium on the PATH to look at pages with");
                    return abort("no Chromium on the PATH");
                });
    }

    /** An empty page that cannot reach the network. */
    public Page page(int width, int height, ColorScheme scheme) {
        return page(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    /** The same in a browser that runs no scripts. */
    public Page pageWithoutScripts() {
        return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        return browser.newContext(options.setOffline(true)).newPage();
    }

    /** What would keep people from using the page: the serious and critical findings of axe-core, a line for each. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** Keeps what the page looks like, in {@code target/pictures}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(name)));
    }

    /** The same of a part of a page. */
    public static void picture(Locator part, String name) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(picture(name)));
    }

    private static Path picture(String name) {
        return Kit.home().resolve("target").resolve("pictures").resolve(name + ".png");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
