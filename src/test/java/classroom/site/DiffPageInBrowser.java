package classroom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The page that compares two steps, in a real browser, from a copied folder. Nothing may be said on its console. */
abstract class DiffPageInBrowser {
    static final int WIDE = 1280;
    private static Chromium chromium;
    static Path site;
    final List<String> complaints = new ArrayList<>();
    Page page;

    /** Written once for all tests. */
    @BeforeAll
    static void write() throws IOException {
        chromium = Chromium.orSkip();
        if (site == null) {
            Path written = Files.createTempDirectory(Kit.home().resolve("target"), "site")
                    .resolve("site");
            Site.write(written);
            site = written.resolveSibling("Kurs für alle");
            FileUtils.forceDeleteOnExit(site.getParent().toFile());
            FileUtils.moveDirectory(written.toFile(), site.toFile());
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingWentWrong() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    void open(String hash) {
        open(hash, WIDE, ColorScheme.LIGHT);
    }

    void open(String hash, int width, ColorScheme scheme) {
        page = chromium.page(width, 720, scheme);
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(site.resolve("diff.html").toUri() + hash);
    }

    /** As if the reader wrote into the address. */
    void goTo(String hash) {
        page.navigate(page.url().replaceFirst("#.*", hash));
    }

    void press(String... keys) {
        Stream.of(keys).forEach(page.keyboard()::press);
    }

    void showsSteps(String title, String hash) {
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.url()).endsWith("diff.html" + hash);
    }
}
