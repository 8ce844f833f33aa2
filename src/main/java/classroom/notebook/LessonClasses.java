package classroom.notebook;

import classroom.diff.ClassCode;
import classroom.diff.Member;
import classroom.diff.Source;
import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.steps.LiveStep;
import classroom.steps.StepClass;
import classroom.system.Kit;
import classroom.system.KitException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The classes of a step as its lesson shows them: some at first without a member that it comes to later. */
final class LessonClasses {
    private final Lesson lesson;
    private final List<Cell> cells;

    LessonClasses(Lesson lesson) {
        this.lesson = lesson;
        this.cells = lesson.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CLASS)
                .toList();
    }

    /** The names of those that it shows. */
    List<String> shown() {
        return cells.stream().map(Cell::type).distinct().toList();
    }

    /** All that a notebook defines, as the lesson begins with them. */
    List<StepClass> atFirst() {
        return new LiveStep(lesson.step())
                .classes().stream()
                        .map(type -> firstCell(type.name())
                                .map(cell -> as(cell, type))
                                .orElse(type))
                        .toList();
    }

    /** The members that are left out at first, {@code Variable.backward}. */
    List<String> later() {
        return shown().stream()
                .flatMap(type -> firstCell(type).stream())
                .flatMap(cell -> cell.without().stream().map(member -> cell.type() + "." + member))
                .toList();
    }

    private Optional<Cell> firstCell(String type) {
        return cells.stream().filter(cell -> cell.type().equals(type)).findFirst();
    }

    /** The class that a cell shows, as the cell shows it. */
    StepClass in(Cell cell) {
        StepClass type = lesson.step().sources().stream()
                .map(StepClass::read)
                .filter(one -> one.name().equals(cell.type()))
                .findAny()
                .orElseThrow(() -> wrong("a class " + cell.type()));
        return as(cell, type);
    }

    private StepClass as(Cell cell, StepClass type) {
        List<Member> members = members(type.name());
        cell.without().stream()
                .map(name -> type.name() + "." + name)
                .filter(name -> members.stream()
                        .flatMap(member -> member.names(type.name()))
                        .noneMatch(name::equals))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("a member " + name);
                });
        List<String> lines = new ArrayList<>(type.lines());
        members.stream()
                .filter(member -> member.names(type.name()).noneMatch(cell::shows))
                .forEach(later -> remove(later.lines(), lines));
        return new StepClass(type.packageName(), type.name(), lines);
    }

    /** With the empty line above. */
    private static void remove(List<String> member, List<String> lines) {
        int at = Collections.indexOfSubList(lines, member);
        int start = lines.get(at - 1).isBlank() ? at - 1 : at;
        lines.subList(start, at + member.size()).clear();
    }

    private List<Member> members(String type) {
        return Source.of(Kit.sources(), lesson.step()).classes().stream()
                .filter(code -> code.name().equals(type))
                .map(ClassCode::members)
                .findAny()
                .orElseThrow();
    }

    private KitException wrong(String what) {
        return new KitException(lesson.step().id() + ".jsh shows " + what + ", which the step does not have");
    }
}
