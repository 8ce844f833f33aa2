package classroom.display;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plots where no page is. */
class TerminalTest {
    @Test
    void aPlotIsAFileInTheKitAndNeedsNeitherFontsNorADisplay(@TempDir Path folder) throws Exception {
        Path kit = Files.createDirectories(folder.resolve("a kit"));
        Files.createDirectory(kit.resolve("steps"));
        Path pictures = kit.resolve("target").resolve("pictures");

        assertThat(shown(kit, folder))
                .containsExactly(
                        "x^2 & its \"root\": " + pictures.resolve("x-2-its-root.svg"),
                        "y against x",
                        "x^2: from (0, 0) to (2, 4), lowest 0, highest 4",
                        "?: " + pictures.resolve("plot-3f.svg"),
                        "x from -1 to 1, y from -1 to 1",
                        "contour lines at -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8; values from -1 to 1",
                        "gradient: arrow at (0.5, 0.5) along (0.5, 0.5), length 0.7071");
        assertThat(pictures.resolve("plot-3f.svg"))
                .content()
                .startsWith("<svg ")
                .endsWith("</svg>\n");
    }

    @Test
    void outsideOfTheKitItIsATemporaryFile(@TempDir Path folder) throws Exception {
        String first = shown(folder.resolve("no kit"), folder).get(0);

        Path file = Path.of(first.substring(first.indexOf(": ") + 2));
        assertThat(file).exists().startsWith(folder);
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<String> shown(Path kit, Path temporary) throws Exception {
        String classes = place(Kit.class)
                + File.pathSeparator
                + place(BareJava.class)
                + File.pathSeparator
                + place(WCWidth.class);
        Result result = Program.of(
                        Java.program(),
                        "--limit-modules",
                        "java.base",
                        "-XX:TieredStopAtLevel=1",
                        "-Ddezero.home=" + kit,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        classes,
                        BareJava.class.getName())
                .run();
        return (result.out() + result.err()).lines().toList();
    }
}
