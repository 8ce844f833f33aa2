package classroom.display;

import classroom.plot.Plot;
import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Plain JShell, or a program: the text is printed. A plot is drawn in a file, and its first line says where. */
final class Terminal implements Page {
    @Override
    public void install() {
        // There is nobody to tell: JShell asks no one how to show a value.
    }

    @Override
    public void show(Object value, String... as) {
        show(value);
    }

    @Override
    public void show(Object value) {
        System.out.println(value instanceof Plot plot ? drawn(plot) : Display.text(value));
    }

    /** As many lines as the text has, so that a lesson promises the same lines for a page and for a terminal. */
    private static String drawn(Plot plot) {
        String text = plot.text();
        int end = text.indexOf('\n');
        String title = text.substring(0, end);
        Path file = plot.save(folder().resolve(fileName(title)).toString());
        return title + ": " + file + text.substring(end);
    }

    /** In the kit, where the next run writes over it; outside, or if others own the kit, where the system has room. */
    private static Path folder() {
        try {
            Path inKit = Files.createDirectories(Kit.home().resolve("target").resolve("pictures"));
            if (Files.isWritable(inKit)) {
                return inKit;
            }
        } catch (IOException | KitException e) {
            return temporary();
        }
        return temporary();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("pictures");
        } catch (IOException e) {
            throw new KitException(
                    "the picture can be written neither into the kit nor into the folder for temporary" + " files (" + e
                            + "): save it with plot.save(\"FILE.svg\")",
                    e);
        }
    }

    /** In letters that every system can write into a file's name. */
    private static String fileName(String title) {
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean isWhole = title.chars().allMatch(c -> c < 128) && !name.isEmpty();
        String rest = isWhole ? "" : (name.isEmpty() ? "plot-" : "-") + Integer.toHexString(title.hashCode());
        return name + rest + ".svg";
    }
}
