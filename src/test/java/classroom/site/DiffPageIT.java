package classroom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.Change;
import classroom.diff.Diff;
import classroom.diff.LinePair;
import classroom.steps.Step;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with the page that compares two steps. */
@Tag("full")
class DiffPageIT extends DiffPageInBrowser {
    private static final long FIRST_VIEW = 1_500_000;
    private static final int NARROW = 360;

    @Test
    void twoPickersChooseTheStepsAndTheAddressKeepsThem() {
        open("#07-08");
        page.locator("#from").selectOption("06");
        showsSteps("Step 06 to step 08", "#06-08");
        page.locator("#to").selectOption("16");
        showsSteps("Step 06 to step 16", "#06-16");
        page.goBack();
        showsSteps("Step 06 to step 08", "#06-08");
        assertThat(page.locator("#to")).hasValue("08");
        page.reload();
        showsSteps("Step 06 to step 08", "#06-08");
    }

    @Test
    void theOlderStepIsAlwaysOnTheLeft() {
        open("#07-08");
        page.locator("#to").selectOption("03");
        showsSteps("Step 02 to step 03", "#02-03");
        assertThat(page.locator("#status")).containsText("02 to 03");
        goTo("#12-09");
        showsSteps("Step 09 to step 12", "#09-12");
    }

    @Test
    void keysAndButtonsLeadFromStepToStepAndFromChangeToChange() {
        open("#07-08");
        press("ArrowRight");
        showsSteps("Step 08 to step 09", "#08-09");
        page.locator("#earlier").click();
        page.locator("#earlier").click();
        showsSteps("Step 06 to step 07", "#06-07");
        press("j", "j", "k", "j");
        assertThat(page.locator("h3:focus code")).hasText("Variable.setCreator(Function)");
        press("ArrowLeft");
        assertThat(page.locator("h1:focus")).hasText("Step 05 to step 06");
        assertThat(page.locator("#aloud")).containsText("Step 05 to step 06, Variable, Function, ");
        press("ArrowRight");
        press("?");
        assertThat(page.locator("#keys")).isVisible();
        press("ArrowRight", "Escape");
        assertThat(page.locator("#keys")).isHidden();
        showsSteps("Step 06 to step 07", "#06-07");
    }

    @Test
    void theEndsOfTheBookAreEnds() {
        open("#23-24");
        assertThat(page.locator("#later")).isDisabled();
        press("ArrowRight");
        showsSteps("Step 23 to step 24", "#23-24");
        goTo("#00-01");
        showsSteps("Step 01", "#00-01");
        assertThat(page.locator("#earlier")).isDisabled();
    }

    /** What the style writes before each of these lines. */
    @SuppressWarnings("unchecked")
    private List<String> signs(String lines) {
        return (List<String>) page.evaluate(
                "lines => [...document.querySelectorAll('#pair ' + lines)]"
                        + ".map(line => getComputedStyle(line, '::before').content)",
                lines);
    }

    @Test
    void theColumnsBecomeOneAndTheAddressKeepsIt() {
        open("#07-08");
        assertThat(signs(".gone")).containsOnly("\"\u2212\"").hasSize(4);
        assertThat(signs(".came")).containsOnly("\"+\"").hasSize(16);
        Locator old = page.locator(".l.gone").first();
        double half = old.boundingBox().width;
        press("v");
        assertThat(page.url()).endsWith("#07-08/inline");
        assertThat(old.boundingBox().width).isGreaterThan(1.8 * half);
        page.reload();
        assertThat(old.boundingBox().width).isGreaterThan(1.8 * half);
    }

    @Test
    void theListOfClassesLeadsToWhatChangedInEach() {
        List<Change> changes = Diff.of(new Step(13)).in("Variable").changes();
        Change last = changes.get(changes.size() - 1);
        open("#12-13");
        page.locator("#classes").getByText(last.label()).click();
        assertThat(page.locator("h3:focus code")).hasText(last.where());
        assertThat(page.locator("h3:focus")).isInViewport();
        goTo("#07-08/Variable.backward");
        assertThat(page.locator("h3:focus code")).hasText("Variable.backward()");
    }

    @Test
    void whatDidNotChangeIsFoldedAndOpens() {
        open("#12-13");
        Locator fold = page.locator("details.fold").first();
        assertThat(fold.locator(".l").first()).isHidden();
        press("e");
        assertThat(fold.locator(".l").first()).isVisible();
        goTo("#07-08");
        page.locator(".unchanged summary", new Page.LocatorOptions().setHasText("Exp"))
                .click();
        assertThat(page.locator(".unchanged pre:visible")).containsText("public class Exp extends Function {");
        page.locator(".whole summary", new Page.LocatorOptions().setHasText("All of Variable"))
                .click();
        assertThat(page.locator("[data-class=Variable] pre")).containsText("public class Variable {");
    }

    @Test
    void cleanNewCodeIsCopiedWithTheClipboardAndWithout() {
        open("#07-08");
        String backward = String.join(
                        "\n",
                        Diff.of(new Step(8)).changes().get(0).lines().stream()
                                .map(LinePair::after)
                                .filter(Objects::nonNull)
                                .toList())
                + "\n";
        copy("Copy the new code of Variable.backward()");
        assertThat(pasted()).isEqualTo(backward).doesNotContain("+ ");
        page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        copy("Copy the class Variable of step 08");
        assertThat(pasted()).startsWith("/**").contains(backward).endsWith("}\n");
    }

    private void copy(String label) {
        page.locator("[aria-label='" + label + "']").click();
        assertThat(page.locator("[aria-label='" + label + "']")).hasText("Copied");
        assertThat(page.locator("[aria-label='" + label + "']")).isFocused();
    }

    private String pasted() {
        page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }))");
        page.locator("#paste").focus();
        press("Control+V");
        String text = page.locator("#paste").inputValue();
        page.evaluate("document.getElementById('paste').remove()");
        return text;
    }

    @Test
    void aTelephoneShowsThePageInItsWidth() {
        open("#06-07", NARROW, ColorScheme.LIGHT);
        Stream.of("#06-07", "#01-24/side", "#12-13/present/1", "#14-15/present/1")
                .forEach(hash -> {
                    goTo(hash);
                    assertThat(page.locator("#pair .passage, #pair .unchanged").first())
                            .isAttached();
                    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                    assertThat(
                                    page.evaluate(
                                            "Math.max(...[document.documentElement, ..."
                                                    + "document.querySelectorAll('#stage, #stage > :not(.unseen)')].map(part => part.scrollWidth))"))
                            .isEqualTo(NARROW);
                    assertThat(page.locator(".l.none:visible, .l.same:visible")).hasCount(0);
                });
    }

    @ParameterizedTest
    @CsvSource({"#12-13, 1280, LIGHT", "#10-12, 360, DARK", "#06-16/present/3, 1280, DARK"})
    void nobodyIsKeptOut(String address, int width, ColorScheme scheme) {
        open(address, width, scheme);
        assertThat(page.locator("#pair h2").first()).isAttached();
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        assertThat(page.locator(".whole pre")).not().hasCount(0);
        assertThat(complaints).isEmpty();
        assertThat(Chromium.barriers(page)).isEmpty();
        complaints.clear(); // axe tries to read the style sheets in a way that a page from a disk may not
    }

    @Test
    void nobodyIsKeptOutOfTheKeys() {
        open("#04-05", NARROW, ColorScheme.LIGHT);
        press("?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(Chromium.barriers(page)).isEmpty();
        complaints.clear();
    }

    @Test
    void darkFollowsTheSystemUntilTheReaderSaysOtherwise() {
        open("#07-08", WIDE, ColorScheme.DARK);
        String background = "getComputedStyle(document.body).backgroundColor";
        assertThat(page.evaluate(background)).isEqualTo("rgb(18, 22, 28)");
        press("d");
        assertThat(page.evaluate(background)).isEqualTo("rgb(255, 255, 255)");
        page.reload();
        assertThat(page.evaluate(background)).isEqualTo("rgb(255, 255, 255)");
        page.locator(".theme").click();
        assertThat(page.evaluate(background)).isEqualTo("rgb(18, 22, 28)");
    }

    @Test
    void paperHasOneColumnAndNoButtons() {
        open("#07-08", WIDE, ColorScheme.DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("button:visible, nav:visible, select:visible")).hasCount(0);
        assertThat(page.locator("#pair")).hasClass("inline");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void anAddressWithTheNewerStepFirstIsTurnedRoundAndSaysSo() {
        open("#16-06");
        for (int i = 0; i < 2; i++) {
            assertThat(page.locator("#status")).hasText("The older step stands on the left, so this is 06 to 16.");
            showsSteps("Step 06 to step 16", "#06-16");
            goTo("#06-15");
            assertThat(page.locator("#status")).hasText("");
            goTo("#16-06");
        }
    }

    @Test
    void anAddressWithoutAPairIsAnsweredWithASentence() {
        open("#99-98");
        Stream.of("#99-98", "#08-08", "#nonsense", "#%E0%A4%A").forEach(hash -> {
            goTo(hash);
            assertThat(page.locator("#status"))
                    .hasText("This address names no two of the 24 steps: choose them above.");
            page.locator("#to").selectOption(hash.length() > 7 ? "14" : "15");
            assertThat(page.locator("h1")).hasText(Pattern.compile("Step 06 to step 1[45]"));
            assertThat(page.locator("#status")).hasText("");
        });
    }

    @Test
    void whatWasNotCopiedIsNamed() throws IOException {
        Path data = site.resolve("data");
        Path kept = Files.move(data.resolve("03-17.js"), data.resolve("kept"));
        Files.writeString(
                data.resolve("03-18.js"),
                Files.readString(data.resolve("03-18.js")).substring(0, 3000));
        open("#03-17");
        assertThat(page.locator("#status"))
                .hasText("The file data/03-17.js is missing or broken: copy the folder of this site again, all of it.");
        page.locator("#to").selectOption("18");
        assertThat(page.locator("#status")).containsText("data/03-18.js is missing or broken");
        Files.move(kept, data.resolve("03-17.js"));
        page.locator("#to").selectOption("17");
        showsSteps("Step 03 to step 17", "#03-17");
        assertThat(complaints).hasSize(2);
        complaints.clear();
    }

    @Test
    void theFirstViewIsSmallAndSoonThere() throws IOException {
        Set<String> files = new LinkedHashSet<>();
        open("#07-08");
        page.onRequest(request -> files.add(request.url().replaceFirst("#.*", "")));
        page.reload();
        assertThat(page.locator(".passage .rows").first()).isVisible();
        long bytes = 0;
        for (String file : files) {
            bytes += Files.size(Path.of(URI.create(file)));
        }
        assertThat(files)
                .hasSizeGreaterThan(6)
                .allSatisfy(file -> assertThat(file).startsWith("file:"));
        assertThat(bytes).isBetween(20_000L, FIRST_VIEW);
        Object drawn = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        System.out.printf("first view: %,d bytes, drawn after %.0f ms%n", bytes, ((Number) drawn).doubleValue());
    }

    @Test
    void thePicturesOfTheReadmeAreTaken() {
        open("#07-08");
        assertThat(page.locator(".passage .rows").first()).isVisible();
        Chromium.picture(page, "diff-page");
        press("p");
        assertThat(page.locator("#stage")).isVisible();
        Chromium.picture(page, "presenter");
    }
}
