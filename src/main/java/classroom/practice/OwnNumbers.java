package classroom.practice;

import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a learner's own framework computes at step 24.
 *
 * @param rows for each test function its name, the point, the value and the gradient
 * @param graph a picture of one of them, as SVG
 * @param lines how long the learner's code is, without empty lines
 */
record OwnNumbers(List<List<String>> rows, String graph, long lines) {
    private static final String CLASS = "Numbers";

    OwnNumbers {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Empty if it does not compute them any more. */
    static Optional<OwnNumbers> of(PracticeFolder folder) {
        try (StepCheck check = StepCheck.of(folder)) {
            return of(folder, check);
        }
    }

    static Optional<OwnNumbers> of(PracticeFolder folder, StepCheck check) {
        String printed = check.printedBy(CLASS, Kit.resource(OwnNumbers.class, CLASS + ".java"));
        List<List<String>> rows = lines(printed, "number").toList();
        return lines(printed, "graph")
                .map(graph -> new OwnNumbers(rows, graph.get(0), length(folder)))
                .findFirst();
    }

    /** What stands in the lines of that kind; the learner's code may print, too. */
    private static Stream<List<String>> lines(String printed, String kind) {
        return printed.lines()
                .map(line -> List.of(line.split("\t")))
                .filter(fields -> fields.get(0).equals(kind))
                .map(fields -> fields.subList(1, fields.size()));
    }

    private static long length(PracticeFolder folder) {
        return folder.classes().stream()
                .flatMap(file -> {
                    try {
                        return Files.readAllLines(file).stream();
                    } catch (IOException e) {
                        throw new KitException(file + " cannot be read: " + e, e);
                    }
                })
                .filter(line -> !line.isBlank())
                .count();
    }
}
