package classroom.cli;

import classroom.site.Site;
import classroom.system.Kit;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the {@link Site} into a folder, and says which page to open. */
@Command(
        name = "site",
        description = {
            "Write the steps as pages for a browser: a map of them, every lesson to read, and what changes"
                    + " between any two steps, to project in class.",
            "The folder needs nothing else: copy it to a stick or a web server."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero site                   in target/site",
            "  ./dezero site --out /media/stick/dezero"
        })
final class SiteCommand implements Runnable {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or an empty folder, or one with an older site:" + " target/site without it.")
    private Path out;

    @Override
    public void run() {
        Path page = Site.write(out != null ? out : Kit.jar().resolveSibling("site"));
        System.out.println(page);
        System.out.println("Open it in a browser: " + page.toUri());
    }
}
