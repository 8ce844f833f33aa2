package classroom.cli;

import classroom.lesson.Progress;
import classroom.practice.ProgressPage;
import classroom.practice.ProgressSummary;
import classroom.system.KitException;
import classroom.system.Language;
import classroom.system.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what a learner's {@link Progress} comes to, or writes the page at its end. */
@Command(
        name = "progress",
        description = {
            "What you have done: lessons read to their end or solved, checks that are right, steps you wrote; and"
                    + " what is next.",
            "It is noted in a file of your own, and sent nowhere."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero progress                    all 24 steps",
            "  ./dezero progress --page mine.html   at the end: what you built, to print",
            "  ./dezero progress --reset            begins anew, and keeps the old file"
        })
final class ProgressCommand implements Runnable {
    @Option(names = "--reset", description = "Begin anew; what was noted is kept beside it.")
    private boolean reset;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "After step 24: a page to print, with what your own framework computes.")
    private Path page;

    @Override
    public void run() {
        Language.useChosen();
        Progress progress = Progress.ofKit();
        if (reset) {
            System.out.println(progress.reset()
                    .map(kept -> Language.text("progress.reset", kept))
                    .orElse(Language.text("progress.nothing")));
        } else if (page != null) {
            write(ProgressPage.of(ProgressSummary.of(progress)).html());
        } else {
            ProgressSummary standing = ProgressSummary.of(progress);
            standing.table().forEach(System.out::println);
            System.out.println();
            System.out.println(standing.line());
            System.out.println(Language.text("progress.noted", progress.file()));
        }
    }

    private void write(String html) {
        try {
            WholeFile.write(page, html);
        } catch (IOException e) {
            throw new KitException(page + " cannot be written: " + e, e);
        }
        System.out.println(Language.text("progress.page", page));
    }
}
