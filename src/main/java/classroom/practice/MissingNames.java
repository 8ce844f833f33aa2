package classroom.practice;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * Tests that name what a learner has not written yet. Java would compile none of them; here those that it stumbles over
 * get a body that fails with the missing name, and the others run.
 */
final class MissingNames {
    /** Said of a class without a method; what the method lacks is said of the method, too, and better. */
    private static final String NOT_ABSTRACT = "compiler.err.does.not.override.abstract";

    /** What is said of a method, and where in the text it lacks something. */
    private record Missing(String message, long position) {}

    private final String text;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final MissingName names;

    /** @param unit the text as the compiler has analysed it */
    MissingNames(String text, CompilationUnitTree unit, Trees trees) {
        this.text = text;
        this.unit = unit;
        this.trees = trees;
        this.names = new MissingName(unit, trees);
    }

    /** The text with other bodies; the same text if none of it helps. */
    String replaced(List<? extends Diagnostic<?>> errors) {
        Map<MethodTree, Missing> failing = new LinkedHashMap<>();
        List<Diagnostic<?>> ordered = new ArrayList<>(errors);
        ordered.sort(Comparator.comparing(error -> error.getCode().equals(NOT_ABSTRACT)));
        for (Diagnostic<?> error : ordered) {
            MethodTree method = methods().stream()
                    .filter(candidate -> isIn(candidate.getBody(), error.getPosition()))
                    .findFirst()
                    .orElse(null);
            if (method == null) {
                return allFailing(names.said(error));
            }
            failing.putIfAbsent(method, new Missing(names.said(error), error.getPosition()));
        }
        return withBodies(failing);
    }

    private ClassTree type() {
        return (ClassTree) unit.getTypeDecls().get(0);
    }

    private List<MethodTree> methods() {
        return type().getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> Objects.nonNull(method.getBody()) && start(method) >= 0)
                .toList();
    }

    private boolean isIn(Tree tree, long position) {
        return start(tree) <= position && position < end(tree);
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    /** From the end to the beginning, so that the places stay; with as many lines, so that those of the others do. */
    private String withBodies(Map<MethodTree, Missing> failing) {
        StringBuilder all = new StringBuilder(text);
        List<MethodTree> fromTheEnd = new ArrayList<>(failing.keySet());
        fromTheEnd.sort(Collections.reverseOrder(Comparator.comparing(this::start)));
        for (MethodTree method : fromTheEnd) {
            BlockTree body = method.getBody();
            int start = (int) start(body);
            int end = (int) end(body);
            Missing missing = failing.get(method);
            all.replace(
                    start,
                    end,
                    "{" + lines(start, (int) missing.position) + failing(missing.message)
                            + lines((int) missing.position, end) + "}");
        }
        return all.toString();
    }

    private static String failing(String message) {
        String quoted = message.replace("\\", "\\\\").replace("\"", "\\\"");
        return "throw new AssertionError(\"" + quoted + "\");";
    }

    private String lines(int start, int end) {
        return "\n".repeat((int) text.substring(start, end)
                .chars()
                .filter(letter -> letter == '\n')
                .count());
    }

    /** What all of them share is missing. */
    private String allFailing(String message) {
        return methods().stream()
                .filter(MissingNames::isTest)
                .map(method -> "@org.junit.jupiter.api.Test void " + method.getName() + "() {" + failing(message) + "}")
                .collect(Collectors.joining("\n", "class " + type().getSimpleName() + " {\n", "\n}\n"));
    }

    static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> type.toString().equals("Test"));
    }
}
