package classroom.mark;

import classroom.lesson.CheckCell;
import classroom.lesson.Exercise;
import classroom.notebook.LessonNotebook;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The code of a hand-in, and which of the kit's cells each cell is: by its id, or else by what it declares. */
final class HandedInCells {
    private final KitNotebook kit;
    private final List<NotebookCell> cells;
    /** By the ids of the kit's. */
    private final Map<String, NotebookCell> found = new LinkedHashMap<>();

    private final Declarations declarations = new Declarations();

    HandedInCells(KitNotebook kit, Notebook notebook) {
        this.kit = kit;
        this.cells = notebook.cells().stream()
                .filter(cell -> cell.isCode() && !cell.source().isBlank() && !cell.has(LessonNotebook.SOLUTION))
                .map(cell -> NotebookCell.code(cell.id(), cell.source().replace("\r\n", "\n")))
                .toList();
        kit.practice().cells().stream().filter(NotebookCell::isCode).forEach(this::find);
    }

    private void find(NotebookCell ofKit) {
        cells.stream()
                .filter(cell -> cell.id().equals(ofKit.id()))
                .findFirst()
                .or(() -> byName(ofKit))
                .ifPresent(cell -> found.put(ofKit.id(), cell));
    }

    /** A cell whose id got lost, as some programs write notebooks without. */
    private Optional<NotebookCell> byName(NotebookCell ofKit) {
        List<NotebookCell> strays = cells.stream()
                .filter(cell -> !kit.ids().contains(cell.id()) && !isFound(cell))
                .toList();
        Optional<CheckCell> check = CheckCell.in(ofKit.source());
        if (check.isPresent()) {
            return strays.stream()
                    .filter(cell -> cell.source()
                            .startsWith(CheckCell.HEAD + check.get().exercise() + "\n"))
                    .findFirst();
        }
        Set<String> names = declared(ofKit).keySet();
        return names.isEmpty()
                ? strays.stream().filter(cell -> isSame(cell, ofKit)).findFirst()
                : strays.stream()
                        .filter(cell -> declared(cell).keySet().equals(names))
                        .findFirst();
    }

    /** The learner's form of one of the kit's cells. */
    Optional<NotebookCell> of(NotebookCell ofKit) {
        return Optional.ofNullable(found.get(ofKit.id()));
    }

    static boolean isSame(NotebookCell one, NotebookCell other) {
        return Declarations.withoutComments(one.source()).equals(Declarations.withoutComments(other.source()));
    }

    /** The cell of an exercise, and those that the learner has added, in the order of the notebook. */
    @SuppressWarnings("ReferenceEquality") // a cell may have an equal one
    List<NotebookCell> answers(Exercise exercise) {
        NotebookCell start = found.get(kit.start(exercise).id());
        return cells.stream().filter(cell -> cell == start || isOwn(cell)).toList();
    }

    /** To be shown: the code of each exercise, by its name. */
    Map<String, String> answers() {
        return kit.lesson().exercises().stream()
                .collect(Collectors.toMap(
                        Exercise::name,
                        exercise -> answers(exercise).stream()
                                .map(NotebookCell::source)
                                .collect(Collectors.joining("\n\n"))));
    }

    /** Whether the learner has added it: a second one with an id of the kit's, too. */
    private boolean isOwn(NotebookCell cell) {
        return !isFound(cell) && (!kit.ids().contains(cell.id()) || found.containsKey(cell.id()));
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isFound(NotebookCell cell) {
        return found.values().stream().anyMatch(known -> known == cell);
    }

    private Map<String, String> declared(NotebookCell cell) {
        return declarations.in(cell.source());
    }

    /** Whether nothing was written that could be an answer. */
    boolean isUntouched(Exercise exercise) {
        NotebookCell start = kit.start(exercise);
        return answers(exercise).stream().allMatch(cell -> isSame(cell, start))
                && kit.setUpOf(exercise).stream()
                        .allMatch(cell ->
                                of(cell).filter(mine -> !isSame(mine, cell)).isEmpty());
    }

    /** Whether its cell is as it was, or is gone. */
    boolean isAsBegun(Exercise exercise) {
        NotebookCell start = kit.start(exercise);
        return of(start).filter(cell -> !isSame(cell, start)).isEmpty();
    }

    /** What a teacher should know: what was deleted, doubled or changed. */
    List<String> remarks() {
        if (found.isEmpty()) {
            return List.of("none of the cells of this step is in it");
        }
        List<String> remarks = new ArrayList<>();
        for (Exercise exercise : kit.lesson().exercises()) {
            ofExercise(exercise, remarks);
        }
        kit.setUp().forEach(cell -> ofSetUp(cell, remarks));
        return remarks.stream().distinct().toList();
    }

    private void ofExercise(Exercise exercise, List<String> remarks) {
        NotebookCell start = kit.start(exercise);
        NotebookCell check = kit.check(exercise);
        if (of(start).isEmpty()) {
            remarks.add(exercise.name() + ": its cell is deleted or empty");
        } else if (isThereAnother(start)) {
            remarks.add(exercise.name() + ": there are two cells, and the last one counts");
        }
        if (of(check).isEmpty()) {
            remarks.add(exercise.name() + ": its check is deleted or empty");
        } else if (!isSame(of(check).get(), check)) {
            remarks.add(exercise.name() + ": its check was changed");
        }
    }

    private boolean isThereAnother(NotebookCell start) {
        Set<String> names = declared(start).keySet();
        return cells.stream()
                .filter(this::isOwn)
                .anyMatch(cell -> cell.id().equals(start.id())
                        || (!names.isEmpty() && declared(cell).keySet().containsAll(names)));
    }

    private void ofSetUp(NotebookCell ofKit, List<String> remarks) {
        Optional<NotebookCell> mine = of(ofKit);
        if (mine.isEmpty()) {
            remarks.add(ofKit.id() + " is deleted or empty, and the kit's counts");
        } else if (!isSame(mine.get(), ofKit)) {
            Set<String> changed = changed(declared(ofKit), declared(mine.get()));
            remarks.add("changed: " + (changed.isEmpty() ? ofKit.id() : String.join(", ", changed)));
        }
    }

    private static Set<String> changed(Map<String, String> ofKit, Map<String, String> mine) {
        Set<String> names = new TreeSet<>(ofKit.keySet());
        names.addAll(mine.keySet());
        names.removeIf(name -> ofKit.getOrDefault(name, "").equals(mine.getOrDefault(name, "")));
        return names;
    }
}
