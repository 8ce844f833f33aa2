package classroom.display;

import classroom.diff.DiffHtml;
import classroom.diff.Difference;
import classroom.graph.Graph;
import classroom.graph.Replay;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Optional;

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
     * diff, a graph and a replay have a page's own kind of picture.
     */
    static void install(Renderer renderer) {
        renderer.createRegistration(Object.class).preferring(MIMEType.TEXT_PLAIN).register((value, context) ->
                NumpyText.of(value).ifPresent(text -> context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text)));
        renderer.createRegistration(Difference.class).preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((difference, context) -> {
                    context.renderIfRequested(MIMEType.TEXT_HTML, () -> DiffHtml.fragment(difference));
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, difference::toString);
                });
        renderer.createRegistration(Graph.class).preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((graph, context) -> {
                    context.renderIfRequested(MIMEType.TEXT_HTML, graph::html);
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, graph::text);
                });
        renderer.createRegistration(Replay.class).preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((replay, context) -> {
                    context.renderIfRequested(MIMEType.TEXT_HTML, replay::html);
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, replay::text);
                });
    }

    @Override
    public void show(Object value) {
        kernel.display(kernel.getRenderer().render(value));
    }
}
