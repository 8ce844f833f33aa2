package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of a diff, also those that a test in a browser meets only by chance. */
class DiffCssTest {
    /** Of WCAG 2, level AA. */
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void whateverIsWrittenCanBeReadOnWhateverIsBehindIt(String theme) {
        for (String ink : List.of("keyword", "string", "comment", "number", "type")) {
            for (String paper : List.of("old", "old-word", "new", "new-word", "none")) {
                assertThat(contrast(colour(ink, theme), colour(paper, theme)))
                        .as(theme + ": " + ink + " on " + paper)
                        .isGreaterThan(READABLE);
            }
        }
        assertThat(contrast(colour("old-sign", theme), colour("old", theme))).isGreaterThan(READABLE);
        assertThat(contrast(colour("new-sign", theme), colour("new", theme))).isGreaterThan(READABLE);
        assertThat(contrast(colour("faint", theme), colour("none", theme))).isGreaterThan(READABLE);
    }

    private static String colour(String name, String theme) {
        Matcher colours = Pattern.compile("--" + name + ": var\\([^,]*, light-dark\\(#(\\w+), #(\\w+)\\)")
                .matcher(DiffHtml.css());
        assertThat(colours.find()).as(name).isTrue();
        return colours.group(theme.equals("light") ? 1 : 2).replaceAll("^(.)(.)(.)$", "$1$1$2$2$3$3");
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        return 0.2126 * light(colour, 0) + 0.7152 * light(colour, 2) + 0.0722 * light(colour, 4);
    }

    private static double light(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
