package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.jupyter.PythonNeeded;
import classroom.lesson.Lesson;
import classroom.site.Chromium;
import classroom.steps.Step;
import classroom.system.Kit;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JupyterLab in a real browser, as a learner meets it. Pictures of what it looked like stay in target. */
@Tag("full")
class BrowserIT {
    private static final double GRADIENT = 3.297442541400256;
    private static final int SECONDS = 600;
    private static final String SOLUTION =
            Lesson.read(Step.of(7)).exercises().get(0).solution().code();
    private final Set<String> hosts = new ConcurrentSkipListSet<>();
    private Path work;
    private RunningLab lab;
    private Playwright playwright;
    private Page page;
    private boolean kernelHasSaidWhatItIs;

    /** @param arguments of {@code lab}, before the step */
    private void open(String... arguments) throws IOException {
        PythonNeeded.orSkip();
        Path chromium = Chromium.programOrSkip();
        work = RunningLab.work();
        lab = RunningLab.start(
                RunningLab.kit(work.resolve("Kurs für alle")),
                work,
                Stream.concat(Stream.of(arguments), Stream.of("--no-browser", "7"))
                        .toArray(String[]::new));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))); // in a container
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
        page.setDefaultTimeout(SECONDS * 1000.0);
        page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
        page.onWebSocket(socket -> socket.onFrameReceived(
                frame -> kernelHasSaidWhatItIs |= text(frame).contains("kernel_info_reply")));
        page.navigate(lab.url());
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        if (page != null) {
            picture("last");
        }
        if (playwright != null) {
            playwright.close();
        }
        if (lab != null) {
            lab.close();
            RunningLab.delete(work);
        }
    }

    private static String text(WebSocketFrame frame) {
        return frame.text() != null ? frame.text() : new String(frame.binary(), StandardCharsets.UTF_8);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Kit.home().resolve("target").resolve("pictures").resolve(name + ".png")));
    }

    @Test
    void aLearnerRunsANotebookEditsAClassAndSeesTheDifference() throws IOException {
        open();
        kernel(""); // before it is there, cells do nothing
        unfold("What changed since step 06");
        menu("Run", "Run All Cells");
        ran(cell("// check root"), "\\d+");
        picture("run");
        assertThat(printed(demo())).isEqualTo("" + GRADIENT);

        edit("x.grad = f.backward(grad);", "x.grad = f.backward(grad).mul(2);");
        String before = prompt(demo()).textContent().replaceAll("\\D", "");
        demo().locator(".cm-content").click();
        page.keyboard().press("Shift+Enter");
        ran(demo(), "(?!" + before + "\\])\\d+");
        picture("edited");
        assertThat(printed(demo())).isEqualTo("" + 2 * 2 * 2 * GRADIENT);

        kernel("Idle");
        assertThat(page.locator(".jp-Dialog").count()).as("dialogs").isZero();
        assertThat(page.locator(".Toastify__toast").allInnerTexts())
                .as("notifications")
                .isEmpty();
        assertThat(hosts).containsExactly("localhost");
    }

    @Test
    void aLearnerPredictsWritesAndIsJudged() throws IOException {
        open();
        kernel("");
        assertThat(page.locator(".jp-DirListing-itemName").allInnerTexts())
                .contains("start-here.ipynb", "step07.ipynb")
                .allMatch(name -> name.endsWith(".ipynb"));
        page.waitForCondition(() -> kernelHasSaidWhatItIs);
        assertThat(page.locator(".jp-mod-dirty").count()).as("unsaved marks").isZero();

        predict();
        cell("// your turn").locator(".cm-content").click();
        menu("Run", "Run All Above Selected Cell");
        ran(cell("Function C = y.creator;"), "\\d+");
        cell("// your turn").locator(".cm-content").click();
        write(SOLUTION);
        page.keyboard().press("Shift+Enter");
        page.keyboard().press("Shift+Enter");
        Locator check = cell("// check your-own-way-back");
        ran(check, "\\d+");

        assertThat(printed(check)).endsWith("Right.");
        Chromium.picture(page.locator(".jp-NotebookPanel"), "practice");
    }

    @ParameterizedTest
    @CsvSource({"ko, 7단계:, 맞았어요.", "ja, ステップ7：, 正解です。"})
    void aLearnerIsTaughtAndJudgedInTheirLanguage(String language, String title, String right) throws IOException {
        open("--lang", language);
        kernel("");
        page.locator(".jp-RenderedMarkdown h1")
                .filter(new Locator.FilterOptions().setHasText(title))
                .waitFor();

        menu("Run", "Run All Cells");
        ran(demo(), "\\d+");
        assertThat(printed(demo())).isEqualTo("" + GRADIENT);

        cell("void wayBack(").locator(".cm-content").click();
        write(SOLUTION);
        page.keyboard().press("Shift+Enter");
        page.keyboard().press("Shift+Enter");
        page.waitForCondition(() -> printed(cell("// check your-own-way-back")).endsWith(right));
    }

    /** Writes into the field below the first question. */
    private void predict() {
        Locator field = page.locator(".jp-Notebook .jp-MarkdownCell")
                .filter(new Locator.FilterOptions().setHasText("My prediction"))
                .first();
        field.dblclick();
        field.locator(".cm-content").click();
        page.keyboard().press("Control+End");
        page.keyboard().type(" C made y, B made b, A made a; nobody made x");
        page.keyboard().press("Shift+Enter");
        field.locator(".jp-RenderedMarkdown")
                .filter(new Locator.FilterOptions().setHasText("nobody made x"))
                .waitFor();
    }

    /** Puts code in the place of that of the cell in which the cursor is. */
    private void write(String code) {
        page.keyboard().press("Control+A");
        page.keyboard().insertText(code);
    }

    /** A click shows what was hidden behind a line: the lines that came stand on a colour of their own. */
    private void unfold(String summary) {
        Locator folded =
                page.locator(".jp-Notebook .jp-MarkdownCell").filter(new Locator.FilterOptions().setHasText(summary));
        Locator came = folded.locator("pre span").first();
        assertThat(came.isVisible()).isFalse();
        folded.locator("summary").click();
        came.waitFor();
        picture("what-changed");
        assertThat(background(came))
                .isNotEqualTo(background(folded.locator("pre").first()));
        folded.locator("summary").click();
    }

    private static Object background(Locator text) {
        return text.evaluate("node => getComputedStyle(node).backgroundColor");
    }

    /** The demo of the whole way back. */
    private Locator demo() {
        return cell("y.backward();");
    }

    /** Of a cell that may be out of sight. */
    private static String printed(Locator cell) {
        return cell.locator(".jp-OutputArea-output").textContent().strip();
    }

    private static Locator prompt(Locator cell) {
        return cell.locator(".jp-InputPrompt");
    }

    /** Types another line into a cell, and runs it. */
    private void edit(String before, String after) {
        page.locator(".jp-Notebook .cm-line")
                .filter(new Locator.FilterOptions().setHasText(before))
                .last()
                .click();
        page.keyboard().press("Home");
        page.keyboard().press("Shift+End");
        page.keyboard().type(after);
        page.keyboard().press("Shift+Enter");
    }

    /** Until the kernel is in a state. */
    private void kernel(String state) {
        page.locator("#jp-main-statusbar")
                .getByText(Pattern.compile("^Java \\(DeZero\\) \\| " + state))
                .waitFor();
    }

    /** Until a cell has run, that is has a number for its star. */
    private static void ran(Locator cell, String number) {
        prompt(cell)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\[" + number + "\\]")))
                .waitFor();
    }

    private void menu(String name, String item) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    private Locator cell(String text) {
        return page.locator(".jp-Notebook .jp-CodeCell")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
