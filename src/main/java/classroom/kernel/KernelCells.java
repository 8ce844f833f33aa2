package classroom.kernel;

import classroom.system.KitException;
import classroom.system.Language;
import java.io.PrintStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jdk.jshell.JShell;

/** The cells of a kernel, which shows values by its own means: JShell is told of a key, by which the kernel takes them. */
public class KernelCells extends CellRunner {
    private static KernelCells ofTheKernel;
    private static final Object NULL = new Object();
    private final Map<String, Object> results = new ConcurrentHashMap<>();

    public KernelCells(CellClasses classes) {
        super(classes);
        ofTheKernel = this;
    }

    /**
     * Has the kernel say, when a cell ends, which classes cannot be used yet and which variables are empty.
     *
     * @param note shows a text below the cell: it is no error, and not the cell's own
     */
    static void report(JShell shell, Consumer<String> note) {
        speakTheLearnersLanguage();
        UndefinedNames.report(shell);
        KnownErrorNotes.report(shell, note);
        if (ofTheKernel == null) {
            return; // a kernel that was started without the kit runs cells in its own way
        }
        ofTheKernel.watch(shell);
        CellOutput.atTheEnd(() -> {
            String emptied = ofTheKernel.emptied();
            if (!emptied.isEmpty()) {
                note.accept(emptied);
            }
        });
    }

    /** English without the kit's folder: the jar alone serves a notebook too. */
    private static void speakTheLearnersLanguage() {
        try {
            Language.useChosen();
        } catch (KitException e) {
            Language.use(Language.ENGLISH);
        }
    }

    /** The kernel begins with a cell. */
    static void begin() {
        if (ofTheKernel != null) {
            ofTheKernel.beginCell();
        }
    }

    @Override
    protected String result(Object value) {
        String key = UUID.randomUUID().toString();
        results.put(key, value == null ? NULL : value);
        return key;
    }

    /** What the kernel makes a cell's output of: the value, if it is harmless; or nothing, for a {@code printf}. */
    public Object takeResult(String key) {
        Object value = results.remove(key);
        if (value instanceof PrintStream) {
            return null;
        }
        boolean isHarmless = value instanceof String || isOfTheKernel(value);
        return isHarmless ? value : new CellValue(value == NULL ? null : value, this);
    }

    /** Whether the kernel itself has made it, and knows it by its class. */
    protected boolean isOfTheKernel(Object value) {
        return false;
    }
}
