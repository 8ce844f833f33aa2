package classroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map and the lessons in a real browser, from a disk. */
@Tag("full")
class SiteBrowserIT {
    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Path site;

    @BeforeAll
    static void open() {
        chromium = Chromium.orSkip();
        site = folder.resolve("Kurs für alle");
        Site.write(site);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** But for the classes of a step, which are one more cell of code, and long. */
    private static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details:not(#classes)').forEach(part => part.open = true)");
    }

    private static Page open(String name, int width, ColorScheme scheme) {
        Page page = chromium.page(width, 720, scheme);
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        page.navigate(site.toUri() + name);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, 1280, DARK",
        "index.html, 360, LIGHT",
        "lessons/step14.html, 1280, LIGHT",
        "lessons/step05.html, 360, DARK",
        "lessons/step16.html, 1280, DARK",
        "lessons/step24.html, 1280, LIGHT"
    })
    void nobodyIsKeptOut(String name, int width, ColorScheme scheme) {
        Page page = open(name, width, scheme);
        unfold(page);

        assertThat(Chromium.barriers(page)).isEmpty();
        Chromium.picture(page, name.replaceAll("\\W", "-") + width);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "lessons/step05.html",
                "lessons/step06.html",
                "lessons/step16.html",
                "lessons/step22.html",
                "lessons/step24.html"
            })
    void aTelephoneShowsThePageInItsWidth(String name) {
        Page page = open(name, 360, ColorScheme.LIGHT);
        unfold(page);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.context().close();
    }

    /** 718 pixels are the width of A4 between its margins. */
    @ParameterizedTest
    @ValueSource(strings = {"lessons/step16.html", "lessons/step24.html"})
    void onPaperEveryPictureHasItsNamesAndFits(String name) {
        Page page = open(name, 718, ColorScheme.LIGHT);
        unfold(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.evaluate(
                        "[...document.querySelectorAll('.rich .name')].filter(n => !n.getClientRects().length)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(page.evaluate("Math.max(...[...document.querySelectorAll('.rich img, .rich svg')]"
                        + ".map(picture => picture.getBoundingClientRect().right))"))
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isLessThanOrEqualTo(718);
        page.context().close();
    }

    @Test
    void oneGoesFromTheMapToALessonAndOnToTheNext() {
        Page page = open("index.html", 1280, ColorScheme.LIGHT);

        page.locator("#step14 h3 a").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Step 14: the same variable twice");
        page.locator(".pager [rel=next]").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Step 15: complex graphs, in theory");
        page.context().close();
    }

    @Test
    void theReplayOfALessonIsWalkedThroughWithTheKeyboard() {
        Page page = open("lessons/step16.html", 1280, ColorScheme.LIGHT);
        unfold(page);
        Locator replay = page.locator("#where-they-part .dezero-replay");

        replay.focus();
        for (int i = 0; i < 3; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(replay.locator(".place").innerText()).isEqualTo("3 of 6");
        assertThat(replay.locator(".parted").innerText()).startsWith("Here they part: step14 takes a = Square(x)");
        page.context().close();
    }

    @Test
    void anAnswerIsThereWhenOneAsksForItWithTheKeyboard() {
        Page page = open("lessons/step14.html", 1280, ColorScheme.LIGHT);
        Locator first = page.locator(".answer").first();
        assertThat(page.getByText("which number will it print").isVisible()).isTrue();
        assertThat(page.locator("#step-13-is-wrong").isVisible()).isTrue();
        assertThat(first.locator(".out").first().isVisible()).isFalse();

        first.locator("summary").focus();
        page.keyboard().press("Enter");

        assertThat(first.locator(".out").first().innerText()).isEqualTo("6.0\n1.0");
        assertThat(page.locator(".answer[open]").count()).isOne();
        page.context().close();
    }

    @Test
    void theSwitchShowsAllAndIsRememberedAndPaperHasWhatIsChosen() {
        Page page = open("lessons/step14.html", 1280, ColorScheme.LIGHT);
        int all = page.locator(".answer").count();
        page.locator(".answer > summary").first().click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".answer").first().locator(".out").first().isVisible())
                .isTrue();
        assertThat(page.locator(".answer").last().locator(".out").first().isVisible())
                .isFalse();
        assertThat(page.locator(".answer > summary").first().isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.getByText("Show all answers").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".answer[open]").count()).isEqualTo(all);
        page.reload();
        assertThat(page.locator(".answer[open]").count()).isEqualTo(all);
        page.getByText("Fold all answers").click();
        assertThat(page.locator(".answer[open]").count()).isZero();
        page.context().close();
    }

    @Test
    void withoutScriptsAnAnswerOpensToo() {
        Page page = chromium.pageWithoutScripts();
        page.navigate(site.resolve("lessons/step07.html").toUri().toString());
        Locator first = page.locator(".answer").first();
        assertThat(first.locator(".out").first().isVisible()).isFalse();

        first.locator("summary").click();

        assertThat(first.locator(".out").first().isVisible()).isTrue();
        page.context().close();
    }

    @Test
    void aLinkToACellOpensWhatItLiesIn() {
        Page page = open("lessons/step14.html#drawn", 1280, ColorScheme.LIGHT);

        assertThat(page.locator("#drawn").isVisible()).isTrue();
        page.context().close();
    }

    @Test
    void codeIsCopiedAsItWasWritten() {
        Page page = open("lessons/step14.html", 360, ColorScheme.LIGHT);

        String copied = (String) page.evaluate("""
                () => {
                    getSelection().selectAllChildren(document.querySelector('#two-computations .code'));
                    return getSelection().toString();
                }""");
        assertThat(copied.strip().lines())
                .hasSize(8)
                .startsWith("Variable x = new Variable(Nd4j.scalar(3.0));")
                .contains("");
        page.context().close();
    }

    @Test
    void theDarkPageIsDarkAndThePrintedOneIsNot() {
        Page page = open("lessons/step14.html", 1280, ColorScheme.DARK);
        String colour = "getComputedStyle(document.body).backgroundColor";

        assertThat(page.evaluate(colour)).isEqualTo("rgb(18, 22, 28)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate(colour)).isEqualTo("rgb(255, 255, 255)");
        page.context().close();
    }
}
