package classroom.display;

import java.util.Optional;
import java.util.function.Supplier;

/** Shows values: on the page of a notebook where there is one, else in the terminal. */
public final class Display {
    /**
     * What a kernel of the kit's imports before the first cell: its own {@code display}, and what plain JShell imports
     * and the kernels do not. Without {@code java.util.function}, which has a Function too.
     */
    public static final String IMPORTS =
            "import static classroom.display.Display.display;" + " import java.nio.file.*; import java.util.stream.*;";

    private static boolean installed;

    private Display() {}

    /**
     * From now on a Variable or an INDArray that is the last value of a cell is shown as {@link #text} writes it, and
     * {@code Steps.diff(7, 8)} in columns and colours. JJava and the kit's IJava call this by
     * themselves; for another IJava it is called in a cell. Without a kernel it does nothing.
     */
    public static void install() {
        install(page());
    }

    static void install(Page page) {
        if (!installed) {
            page.install();
            installed = true;
        }
    }

    /**
     * Shows a value now, from the middle of a cell or a loop: on the page, or as printed lines, of which the first says
     * in which file a plot is. It returns nothing, so that nothing else is shown below it.
     */
    public static void show(Object value) {
        Page page = page();
        install(page);
        System.out.flush(); // what was printed before stands above it
        page.show(value);
    }

    /**
     * {@link #show} by the name that it has in the kernels. Their own {@code display} returns an id, which the cell
     * then shows below the picture. In a notebook of the kit a cell that writes {@code display(y)} calls this one.
     */
    public static void display(Object value) {
        show(value);
    }

    /** The same in one form or several, such as {@code text/plain}; in a terminal there is one form alone. */
    public static void display(Object value, String... as) {
        page().show(value, as);
    }

    /**
     * A Variable or an INDArray, of any shape and type, in NumPy's style and in full precision: {@code variable(7.0)},
     * {@code [1. 2. 3.]}. Of more than 1,000 numbers it has only the first and last, and the shape. A class that has a
     * {@code toString()} of its own is asked for it; if that fails, the text says so. So has a Java array, and a list of
     * more than 1,000 elements. Everything else is as
     * {@code String.valueOf} has it.
     */
    public static String text(Object value) {
        return ValueText.of(value).orElseGet(() -> String.valueOf(value));
    }

    private static Page page() {
        return ifPresent(() -> JJavaPage.find())
                .or(() -> ifPresent(() -> IJavaPage.find()))
                .orElseGet(Terminal::new);
    }

    /** Where a kernel does not run, its classes are missing too. */
    private static Optional<Page> ifPresent(Supplier<Optional<Page>> kernel) {
        try {
            return kernel.get();
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }
}
