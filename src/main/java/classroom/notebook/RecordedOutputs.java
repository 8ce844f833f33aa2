package classroom.notebook;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a kernel printed in a notebook, in the form in which it is kept: the same run gives the same bytes. */
final class RecordedOutputs {
    private RecordedOutputs() {}

    /**
     * The code cells in the order in which a learner who solves every exercise would run them: what the exercise's
     * code fails at, its solution passes.
     */
    static Notebook inRunOrder(Notebook notebook) {
        List<NotebookCell> cells = new ArrayList<>();
        for (NotebookCell cell : notebook.cells()) {
            if (cell.has(LessonNotebook.CHECK)) {
                NotebookCell solution = notebook.cell(LessonNotebook.solutionFor(cell));
                if (solution != null) {
                    cells.add(solution);
                }
            }
            if (cell.isCode() && !cell.has(LessonNotebook.SOLUTION)) {
                cells.add(cell);
            }
        }
        return new Notebook(cells);
    }

    /** The notebook with the outputs of its run; what an exercise prints before it is solved is not kept. */
    static Notebook keep(Notebook notebook, Notebook run) {
        return new Notebook(notebook.cells().stream()
                .map(cell -> {
                    NotebookCell ran = run.cell(cell.id());
                    return ran == null || cell.has(LessonNotebook.EXERCISE)
                            ? cell
                            : cell.withOutputs(tidy(ran.outputs()));
                })
                .toList());
    }

    /** The recorded notebook with what an earlier one has in the cells that vary, if it has anything there. */
    static Notebook keepVarying(Notebook recorded, Notebook earlier) {
        return new Notebook(recorded.cells().stream()
                .map(cell -> {
                    List<JsonObject> outputs = earlier.cell(cell.id()).outputs();
                    return cell.has(LessonNotebook.VARIES) && !outputs.isEmpty() ? cell.withOutputs(outputs) : cell;
                })
                .toList());
    }

    /** The notebook with the outputs that an earlier one has in cells that were the same. */
    static Notebook carryOver(Notebook notebook, Notebook earlier) {
        return new Notebook(notebook.cells().stream()
                .map(cell -> {
                    NotebookCell same = earlier.cell(cell.id());
                    return same != null && same.source().equals(cell.source())
                            ? cell.withOutputs(same.outputs())
                            : cell;
                })
                .toList());
    }

    /** A kernel cuts what is printed into pieces as time will have it, counts its runs, and has notes of its own. */
    private static List<JsonObject> tidy(List<JsonObject> outputs) {
        List<JsonObject> tidied = new ArrayList<>();
        for (JsonObject output : outputs) {
            if (NotebookCell.isNote(output)) {
                continue;
            }
            JsonObject last = tidied.isEmpty() ? null : tidied.get(tidied.size() - 1);
            JsonObject copy = output.deepCopy();
            if (copy.has("execution_count")) {
                copy.add("execution_count", JsonNull.INSTANCE);
            }
            if (last != null && last.has("name") && Objects.equals(last.get("name"), copy.get("name"))) {
                last.add("text", Notebook.lines(NotebookCell.text(last, "text") + NotebookCell.text(copy, "text")));
            } else {
                if (copy.has("text")) {
                    copy.add("text", Notebook.lines(NotebookCell.text(copy, "text")));
                }
                tidied.add(copy);
            }
        }
        return tidied;
    }
}
