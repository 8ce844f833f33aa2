package classroom.mark;

import classroom.lesson.Cell;
import classroom.lesson.CheckCell;
import classroom.lesson.Expected;
import java.util.List;
import java.util.Optional;

/** Code that a right answer makes print what is promised. */
record Check(CheckCell promise, String code) {
    static Check of(Cell cell) {
        return new Check(new CheckCell(cell.name(), cell.expected()), cell.code());
    }

    /** What differs, in words. */
    Optional<String> difference(String printed) {
        return promise.difference(printed);
    }

    List<String> expected() {
        return promise.expected().stream().map(Expected::text).toList();
    }
}
