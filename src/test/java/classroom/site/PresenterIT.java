package classroom.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.Change;
import classroom.diff.Diff;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import com.microsoft.playwright.Locator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a teacher does with the presenter. */
@Tag("full")
class PresenterIT extends DiffPageInBrowser {
    @Test
    void aClassIsLedFromStep6To9WithKeysAlone() {
        List<String> wanted = IntStream.rangeClosed(7, 9)
                .mapToObj(Step::new)
                .map(step -> Diff.of(step).inOrderOf(Lesson.read(step)))
                .flatMap(diff -> diff.changes().stream().map(change -> place(diff, change)))
                .toList();
        open("#06-07");
        press("p");
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < 60 && !page.url().contains("#09-10"); i++) {
            assertThat(lineHeights()).allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(28));
            seen.add(page.locator("#stage .way").textContent().replaceAll("Step (\\d\\d)\\D+(\\d\\d):.*", "$1-$2 ")
                    + page.locator("#stage .head code").textContent());
            press(i % 2 == 0 ? "Space" : "PageDown");
        }
        assertThat(seen).containsExactlyElementsOf(wanted);
        assertThat(page.locator("#stage .way")).containsText("10:");
        press("ArrowLeft");
        assertThat(page.url()).contains("#08-09/present/");
        assertThat(page.locator("#stage .way")).containsText("09:");
        press("Escape");
        assertThat(page.locator("#stage")).isHidden();
        assertThat(page.locator("#pair h3:focus code"))
                .hasText(wanted.get(wanted.size() - 1).substring(6));
    }

    private static String place(Diff diff, Change change) {
        return (diff.before().name() + "-" + diff.after().name()).replace("step ", "") + " " + change.where();
    }

    /** The sizes of the letters of all lines in the presenter, in pixels. */
    @SuppressWarnings("unchecked")
    private List<Double> lineHeights() {
        return ((List<Number>) page.evaluate("[...document.querySelectorAll('#stage .l, #stage .r')].map(line =>"
                        + " parseFloat(getComputedStyle(line).fontSize))"))
                .stream().map(Number::doubleValue).toList();
    }

    @Test
    void twelveLinesOfLargeCodeAreInSight() {
        open("#07-08/present/1");
        Stream.of(
                        "#07-08/present/1",
                        "#12-13/present/" + slide(new Step(13), "Variable.backward()"),
                        "#06-16/present/3",
                        "#09-10/present/2")
                .forEach(hash -> {
                    goTo(hash);
                    assertThat(page.locator("#stage .way")).containsText(hash.substring(4, 6));
                    assertThat(wholeLines()).as(hash).isGreaterThanOrEqualTo(12);
                    assertThat(lineHeights())
                            .allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(28));
                    assertThat(page.locator("#stage .count")).isInViewport();
                });
    }

    private static int slide(Step step, String where) {
        return 1
                + Diff.of(step).inOrderOf(Lesson.read(step)).changes().stream()
                        .map(Change::where)
                        .toList()
                        .indexOf(where);
    }

    /** How many lines are in sight from top to bottom. */
    private int wholeLines() {
        return (int) page.evaluate("""
                () => {
                    const box = document.querySelector('#stage .listing').getBoundingClientRect();
                    const bottom = Math.min(box.bottom, innerHeight);
                    return [...document.querySelectorAll('#stage :is(.l, .r, summary)')]
                        .map(line => line.getBoundingClientRect())
                        .filter(line => line.height > 0 && line.top >= box.top && line.bottom <= bottom).length;
                }""");
    }

    @Test
    void oneScrollsToTheEndOfAChangeBeforeTheNextOneComes() {
        open("#06-16/present/3");
        assertThat(page.locator("#stage .head code")).hasText("Variable.backward()");
        Locator last = page.locator("#stage .r").last();
        assertThat(last).not().isInViewport();
        press("ArrowRight", "ArrowRight", "ArrowRight");
        assertThat(last).isInViewport();
        assertThat(page.locator("#stage .count")).hasText(Pattern.compile("change 3 of \\d+"));
        assertThat(page.locator("#stage .says b").first()).hasText("Step 07");
        for (int i = 0; i < 9 && page.url().endsWith("/3"); i++) {
            press("PageDown");
        }
        assertThat(page.locator("#stage .says p").last()).isInViewport();
        assertThat(page.locator("#stage .count")).hasText(Pattern.compile("change 4 of \\d+"));
        press("PageUp");
        assertThat(page.locator("#stage .count")).hasText(Pattern.compile("change 3 of \\d+"));
    }

    @Test
    void thePresenterGoesBackOverAStepSaysWhatItShowsAndEndsWithTheBook() {
        open("#08-09/present/1");
        press("ArrowLeft");
        assertThat(page.locator("#stage .aloud"))
                .hasText(
                        Pattern.compile(
                                "Step 07 . 08: .*change 2 of 2\\. Variable\\.requireCreator\\(\\) new, 6 lines\\. .*is new: .*"));
        press(".");
        assertThat(page.locator("#stage .listing")).isHidden();
        press("b");
        assertThat(page.locator("#stage .listing")).isVisible();
        goTo("#23-24/present/99");
        for (int i = 0; i < 30 && !page.locator("#stage .count").textContent().equals("the end"); i++) {
            press("Space");
        }
        assertThat(page.locator("#stage .count")).hasText("the end");
    }

    @Test
    void theAddressSaysTheChangeThatIsShown() {
        open("#08-09/present/1");
        press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile("#07-08/present/2$"));
        assertThat(page.locator("#stage .count")).hasText("change 2 of 2");
        Stream.of("#07-08/present/9", "#07-08/present/0", "#08-07/present/last").forEach(hash -> {
            goTo(hash);
            String shown = hash.endsWith("9") ? "2" : "1";
            assertThat(page.locator("#stage .count")).hasText("change " + shown + " of 2");
            assertThat(page).hasURL(Pattern.compile("#07-08/present/" + shown + "$"));
        });
    }

    @Test
    void whoLooksAtAChangeOfThePagePresentsThatOne() {
        open("#06-07/present/5");
        assertThat(page.locator("#stage .head code")).hasText("Variable.backward()");
        press("Escape");
        assertThat(page.locator("#pair h3:focus code")).hasText("Variable.backward()");
        press("p");
        assertThat(page).hasURL(Pattern.compile("#06-07/present/5$"));
        assertThat(page.locator("#stage .head code")).hasText("Variable.backward()");
    }

    @Test
    void withoutTwoStepsThereIsNothingToPresent() {
        open("#foo");
        assertThat(page.locator("#status")).containsText("names no two of the 24 steps");
        press("p");
        assertThat(page.locator("#present")).isDisabled();
        assertThat(page.locator("#stage")).isHidden();
        assertThat(page.locator("#status")).containsText("choose them above");
        goTo("#07-08");
        assertThat(page.locator("#present")).isEnabled();
        press("p");
        assertThat(page.locator("#stage .count")).hasText("change 1 of 2");
    }

    @Test
    void whereNothingChangesThePresenterSaysWhatIsNew() {
        open("#14-15/present/1");
        assertThat(page.locator("#stage .head")).hasText("the framework does not change");
        assertThat(page.locator("#stage .says")).containsText("The theory");
        press("Space");
        assertThat(page.locator("#stage .way")).containsText("15");
        assertThat(page.locator("#stage .way")).containsText("16:");
        goTo("#22-23");
        assertThat(page.locator(".note code")).hasText("dezero");
    }

    /** Those of steps that are neighbours, which a class is led through. */
    @Test
    void everyStepCanBePresented() {
        open("#00-01/present/1");
        for (Step step : Step.all()) {
            Diff diff = Diff.of(step);
            int slides = diff.changes().size() + (diff.note().isEmpty() ? 0 : 1);
            assertThat(page.locator("#stage .count")).hasText(Pattern.compile("(change|note) 1 of " + slides));
            press("End");
            String here = page.locator("#stage .way").textContent();
            for (int i = 0; i < 30 && page.locator("#stage .way").textContent().equals(here); i++) {
                press("Space");
                assertThat(page.locator("#stage .way"))
                        .containsText(
                                page.evaluate("location.hash.substring(4, 6)").toString());
            }
        }
    }
}
