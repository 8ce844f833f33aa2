package classroom.display;

import classroom.diff.DiffHtml;
import classroom.diff.Difference;
import classroom.graph.Graph;
import classroom.graph.Replay;
import java.util.Optional;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** A notebook on JJava. */
final class JJavaPage implements Page {
    private final BaseKernel kernel;

    JJavaPage(BaseKernel kernel) {
        this.kernel = kernel;
    }

    static Optional<Page> find() {
        return Optional.ofNullable(BaseKernel.notebookKernel()).map(JJavaPage::new);
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
