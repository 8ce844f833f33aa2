package classroom.site;

import classroom.diff.DiffHtml;
import classroom.lesson.Formulas;
import classroom.lesson.Lesson;
import classroom.notebook.Notebooks;
import classroom.steps.Step;
import classroom.system.Kit;
import java.nio.file.Path;
import java.util.List;

/** The steps as pages for a browser: a map, the lessons, and what changes between any two steps. */
public final class Site {
    private Site() {}

    /**
     * Writes all of it.
     *
     * @param place a new or an empty folder, or one with an older site, which is replaced
     * @return the page to open
     * @throws classroom.system.KitException if the folder holds something else, or cannot be written; or if a formula in a
     *         lesson cannot be read
     */
    public static Path write(Path place) {
        SiteFolder folder = new SiteFolder(place);
        Step.all().forEach(step -> Formulas.of(Lesson.read(step)));
        List<StepSummary> chapters = Step.all().stream().map(StepSummary::of).toList();
        folder.write("index.html", IndexPage.of(chapters));
        for (String file : List.of("style.css", "icon.svg", "theme.js", "lesson.js")) {
            folder.write(file, Kit.resource(Site.class, file));
        }
        folder.write("diff.css", DiffHtml.css());
        for (Step step : Step.all()) {
            folder.write(SiteFolder.lesson(step), LessonPage.of(chapters, step));
            folder.copy(SiteFolder.notebook(step), Notebooks.file(step));
        }
        DiffPages.write(folder, chapters);
        return folder.first();
    }
}
