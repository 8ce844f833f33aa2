package classroom.site;

import classroom.diff.DiffHtml;
import classroom.lesson.Formulas;
import classroom.lesson.Lesson;
import classroom.notebook.Notebook;
import classroom.notebook.Notebooks;
import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.Language;
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
        Language before = Language.current();
        try {
            for (Language language : Language.all()) {
                Language.use(language);
                pages(folder, language.isEnglish() ? "" : language + "/");
            }
            Language.use(Language.ENGLISH);
            for (String file : List.of("style.css", "icon.svg", "theme.js", "lesson.js")) {
                folder.write(file, Kit.resource(Site.class, file));
            }
            folder.write("diff.css", DiffHtml.css());
            DiffPages.write(folder, chapters());
        } finally {
            Language.use(before);
        }
        return folder.first();
    }

    /** The map and the lessons in the current language. */
    private static void pages(SiteFolder folder, String place) {
        Step.all().forEach(step -> Formulas.of(Lesson.read(step)));
        List<StepSummary> chapters = chapters();
        folder.write(place + "index.html", IndexPage.of(chapters));
        for (Step step : Step.all()) {
            Notebook notebook = Notebooks.made(step);
            folder.write(place + SiteFolder.lesson(step), LessonPage.of(chapters, step, notebook));
            folder.write(place + SiteFolder.notebook(step), notebook.json());
        }
    }

    private static List<StepSummary> chapters() {
        return Step.all().stream().map(StepSummary::of).toList();
    }
}
