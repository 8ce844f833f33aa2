package classroom.cli.doctor;

import classroom.jupyter.Python;
import classroom.system.KitException;
import java.util.function.Supplier;

/** Whether there is a Python that the notebooks can do with. */
final class PythonCheck implements Check {
    private final Supplier<Python> find;

    PythonCheck(Supplier<Python> find) {
        this.find = find;
    }

    @Override
    public String subject() {
        return "Python";
    }

    @Override
    public Finding look() {
        try {
            return Finding.fine(find.get().toString());
        } catch (KitException e) {
            String[] parts = e.getMessage().split(": ", 2);
            return Finding.note(parts[0] + " (only for notebooks)", parts[parts.length - 1]);
        }
    }
}
