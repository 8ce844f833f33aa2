package classroom.display;

import classroom.diff.Diff;
import classroom.diff.DiffHtml;
import classroom.graph.Graph;
import classroom.graph.Replay;
import classroom.kernel.CellOutput;
import classroom.kernel.CellValue;
import classroom.plot.Plot;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Optional;
import java.util.function.Function;

/** A notebook on IJava. */
final class IJavaPage implements Page {
    private final BaseKernel kernel;

    private IJavaPage(BaseKernel kernel) {
        this.kernel = kernel;
    }

    static Optional<Page> find() {
        try {
            Class<?> running = Class.forName("io.github.spencerpark.ijava.IJava");
            Object kernel = running.getMethod("getKernelInstance").invoke(null);
            return Optional.ofNullable((BaseKernel) kernel).map(IJavaPage::new);
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    @Override
    public void install() {
        install(kernel.getRenderer());
    }

    /**
     * For every class, as the learner's own Variable can be known by its shape alone: the kernel tries Object last. A
     * diff, a graph, a replay and a plot have a page's own kind of picture.
     */
    static void install(Renderer renderer) {
        renderer.createRegistration(Object.class)
                .preferring(MIMEType.TEXT_PLAIN)
                .register((value, context) -> ValueText.of(value)
                        .ifPresent(text -> context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text)));
        renderer.createRegistration(CellValue.class)
                .register((shown, context) -> context.getOutputContainer()
                        .assign(shown.<DisplayData>as(
                                value -> value == null ? new DisplayData("null") : renderer.render(value))));
        picture(renderer, Diff.class, DiffHtml::fragment, Diff::toString);
        picture(renderer, Graph.class, Graph::html, Graph::text);
        picture(renderer, Replay.class, Replay::html, Replay::text);
        picture(renderer, Plot.class, Plot::html, Plot::text);
    }

    private static <T> void picture(
            Renderer renderer, Class<T> type, Function<T, String> html, Function<T, String> text) {
        renderer.createRegistration(type)
                .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((value, context) -> {
                    context.renderIfRequested(MIMEType.TEXT_HTML, () -> html.apply(value));
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text.apply(value));
                });
    }

    @Override
    public void show(Object value) {
        send(kernel.getRenderer().render(value));
    }

    @Override
    public void show(Object value, String... as) {
        send(kernel.getRenderer().renderAs(value, as));
    }

    private void send(DisplayData picture) {
        CellOutput.afterwards(() -> kernel.display(picture));
    }
}
