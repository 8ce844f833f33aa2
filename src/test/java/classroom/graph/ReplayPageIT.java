package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.site.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.factory.Nd4j;

/** Replays in a real browser, with the keyboard alone: three on one page. */
@Tag("full")
class ReplayPageIT {
    private static Chromium chromium;
    private static Path file;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        chromium = Chromium.orSkip();
        step07.Variable y = new step07.Square().call(new step07.Exp().call(new step07.Variable(Nd4j.scalar(1.0))));
        y.grad = Nd4j.scalar(1.0);
        file = Files.writeString(
                folder.resolve("replays.html"),
                "<!doctype html><html lang=\"en\">"
                        + "<title>Replays</title><style>@media (prefers-color-scheme: dark) {"
                        + "body {background: #111; color: #eee}}</style><main><h1>Replays</h1><h3>One</h3>"
                        + Replay.of(ReplayTest.diamond(14), ReplayTest.diamond(16))
                                .html()
                        + Replay.of(y).html()
                        + Replay.of(ReplayTest.diamond(23)).html() + "</main></html>");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Page page(ColorScheme scheme) {
        Page page = chromium.page(1280, 900, scheme);
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        page.navigate(file.toUri().toString());
        return page;
    }

    @Test
    void theKeyboardAloneWalksThroughIt() {
        Page page = page(ColorScheme.LIGHT);
        Locator first = page.locator(".dezero-replay").first();
        Locator fourteen = first.locator(".panel").first();

        page.keyboard().press("Tab");
        assertThat(first.evaluate("root => root === document.activeElement")).isEqualTo(true);
        assertThat(fourteen.locator("li").allInnerTexts()).containsExactly("y = Add(b, c) (next)");
        press(page, "ArrowRight", 3);
        assertThat(first.locator(".place").innerText()).isEqualTo("3 of 6");
        assertThat(first.locator(".parted").innerText()).startsWith("Here they part: step14 takes a = Square(x)");
        assertThat(fourteen.locator("g.now .name").textContent()).isEqualTo("Square");
        assertThat(gradients(fourteen)).containsExactly("grad 32.0", "grad 8.0", "grad 1.0", "grad 1.0", "grad 1.0");
        assertThat(fourteen.locator("li").allInnerTexts()).containsExactly("b = Square(a) (next)");
        page.keyboard().press("End");
        assertThat(gradients(fourteen)).first().isEqualTo("grad 96.0");
        assertThat(gradients(first.locator(".panel").last())).first().isEqualTo("grad 64.0");
        press(page, "ArrowLeft", 4);
        assertThat(gradients(fourteen)).containsExactly("", "grad 8.0", "grad 1.0", "grad 1.0", "grad 1.0");
        assertThat(first.locator(".parted").isVisible()).isFalse();
        assertThat(page.locator(".dezero-replay").nth(1).locator(".place").innerText())
                .isEqualTo("0 of 3");
        page.context().close();
    }

    @Test
    void playGoesByItselfAndAButtonStopsIt() {
        Page page = page(ColorScheme.LIGHT);
        Locator stack = page.locator(".dezero-replay").nth(1);
        Locator play = stack.locator("button").nth(2);

        play.focus();
        page.keyboard().press("Enter");
        assertThat(play.innerText()).isEqualTo("Pause");
        assertThat(stack.locator(".place").innerText()).isEqualTo("1 of 3");
        stack.locator("li", new Locator.LocatorOptions().setHasText("a.backward() (runs)"))
                .waitFor();
        page.keyboard().press("Enter");
        assertThat(play.innerText()).isEqualTo("Play");
        assertThat(stack.locator("li").allInnerTexts()).containsExactly("y.backward()", "a.backward() (runs)");
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nobodyIsKeptOut(ColorScheme scheme) {
        Page page = page(scheme);
        page.keyboard().press("Tab");
        press(page, "ArrowRight", 3);
        assertThat(page.locator(".dezero-replay .text").first().isVisible()).isFalse();
        Chromium.picture(page.locator(".dezero-replay").first(), "replay-" + scheme);
        assertThat(Chromium.barriers(page)).isEmpty();
        page.context().close();
    }

    private static void press(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    private static List<String> gradients(Locator panel) {
        return panel.locator(".variable .grad").allTextContents();
    }
}
