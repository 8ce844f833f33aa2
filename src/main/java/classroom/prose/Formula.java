package classroom.prose;

import classroom.system.KitException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.commonmark.node.CustomNode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;
import uk.ac.ed.ph.snuggletex.SnuggleSnapshot;
import uk.ac.ed.ph.snuggletex.utilities.MessageFormatter;

/** A formula in TeX. It is read when it is first written as something else. */
public final class Formula extends CustomNode {
    private final String tex;
    private final boolean display;
    private Element math;

    /** @param display whether it stands on a line of its own */
    Formula(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    public String tex() {
        return tex;
    }

    public boolean isDisplay() {
        return display;
    }

    /**
     * The element {@code math} of presentation MathML.
     *
     * @throws KitException that says what in the formula cannot be read
     */
    public Element math() {
        if (math == null) {
            math = read();
        }
        return math;
    }

    /**
     * The formula on one line, {@code dz/dy · dy/dx}; with letters of ASCII alone, {@code dz/dy * dy/dx}, where the
     * others cannot be written.
     *
     * @throws KitException that says what in the formula cannot be read, or has no text
     */
    public String text(Charset charset) {
        String text = FormulaText.of(this, false);
        return charset.newEncoder().canEncode(text) ? text : FormulaText.of(this, true);
    }

    /** @throws KitException that says what is wrong, if not every form of it can be written */
    public void check() {
        FormulaText.of(this, false);
    }

    /** What is wrong with it, for who wrote it. */
    KitException wrong(String what) {
        return new KitException("the formula " + tex.replaceAll("\\s+", " ") + ": " + what
                + " (what a formula may have: docs/contributing.md, \"Change a lesson\")");
    }

    private Element read() {
        SnuggleSession session = Tex.START.createSession();
        Tex.parse(session, display ? "\\[" + tex + "\\]" : "$" + tex + "$");
        if (!session.getErrors().isEmpty()) {
            throw wrong(MessageFormatter.getErrorMessage(session.getErrors().get(0)));
        }
        NodeList nodes = session.buildDOMSubtree();
        if (nodes.getLength() != 1) {
            throw wrong("this is not one formula");
        }
        return (Element) nodes.item(0);
    }

    /** SnuggleTeX, with the commands that it lacks. It takes a moment to start. */
    private static final class Tex {
        static final SnuggleSnapshot START = start();

        private static SnuggleSnapshot start() {
            SnuggleSession session = new SnuggleEngine().createSession();
            parse(
                    session,
                    "\\newcommand{\\to}{\\rightarrow}\\newcommand{\\dots}{\\ldots}"
                            + "\\newcommand{\\text}[1]{\\mbox{#1}}");
            return session.createSnapshot();
        }

        static void parse(SnuggleSession session, String tex) {
            try {
                session.parseInput(new SnuggleInput(tex));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a text is not read from anywhere
            }
        }
    }
}
