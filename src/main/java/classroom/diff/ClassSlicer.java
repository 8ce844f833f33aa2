package classroom.diff;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a parsed file into classes and members, line by line, counted from 1: a member begins where the one before it
 * ends, so that the comment above belongs to it. What shares a line with a brace of the class stays in the header.
 */
final class ClassSlicer {
    /** What can stand between the modifiers of a class and its opening brace and hold a brace itself. */
    private static final Pattern TOKEN = Pattern.compile("//[^\r\n]*|/\\*(?s:.*?)\\*/|\"(?:\\\\.|[^\"\\\\])*\"|[(){]");

    private final String text;
    private final List<String> lines;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    ClassSlicer(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.lines = ControlCharacters.lines(text);
        this.unit = unit;
        this.positions = positions;
    }

    /** The last class goes to the end of the file. */
    List<ClassCode> slice(List<ClassTree> types) {
        List<ClassCode> classes = new ArrayList<>();
        int start = afterImports();
        for (int i = 0; i < types.size(); i++) {
            int end = i == types.size() - 1 ? lines.size() : end(types.get(i));
            classes.add(slice(types.get(i), start, end));
            start = end + 1;
        }
        return classes;
    }

    /** The first line that is neither a package nor an import line nor before one. */
    private int afterImports() {
        int line = unit.getPackage() == null ? 0 : end(unit.getPackage());
        for (Tree tree : unit.getImports()) {
            line = Math.max(line, end(tree));
        }
        return line + 1;
    }

    private ClassCode slice(ClassTree type, int start, int end) {
        int opening = line(openingBrace(type));
        List<Member> members = new ArrayList<>();
        int taken = opening;
        for (List<Tree> trees : membersByLine(type, opening, end(type))) {
            int last = trees.stream().mapToInt(this::end).max().orElseThrow();
            members.add(member(type, trees, between(taken + 1, last)));
            taken = last;
        }
        List<String> header = new ArrayList<>(between(start, opening));
        header.addAll(between(taken + 1, end));
        members.add(0, Member.header(header));
        return new ClassCode(type.getSimpleName().toString(), members, between(start, end), "");
    }

    /** Those that share a line are one. */
    private List<List<Tree>> membersByLine(ClassTree type, int opening, int closing) {
        List<List<Tree>> members = new ArrayList<>();
        int taken = opening;
        for (Tree tree : type.getMembers()) {
            if (positions.getStartPosition(unit, tree) >= 0 && start(tree) > opening && end(tree) < closing) {
                if (start(tree) > taken) {
                    members.add(new ArrayList<>());
                }
                members.get(members.size() - 1).add(tree);
                taken = Math.max(taken, end(tree));
            }
        }
        return members;
    }

    private Member member(ClassTree type, List<Tree> trees, List<String> memberLines) {
        return new Member(
                kind(trees.get(0)),
                trees.stream().map(tree -> name(type, tree)).toList(),
                trees.stream().map(tree -> label(type, tree)).collect(Collectors.joining(", ")),
                memberLines);
    }

    private long openingBrace(ClassTree type) {
        long from =
                Math.max(positions.getStartPosition(unit, type), positions.getEndPosition(unit, type.getModifiers()));
        Matcher token = TOKEN.matcher(text);
        int depth = 0;
        for (int at = (int) from; token.find(at); at = token.end()) {
            switch (token.group().charAt(0)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '{' -> {
                    if (depth == 0) {
                        return token.start();
                    }
                }
                default -> {}
            }
        }
        throw new IllegalStateException("a class without a body: " + type.getSimpleName());
    }

    private static Member.Kind kind(Tree tree) {
        if (tree instanceof MethodTree method) {
            return method.getName().contentEquals("<init>") ? Member.Kind.CONSTRUCTOR : Member.Kind.METHOD;
        }
        if (tree instanceof VariableTree) {
            return Member.Kind.FIELD;
        }
        return tree instanceof ClassTree ? Member.Kind.TYPE : Member.Kind.INITIALIZER;
    }

    private static String name(ClassTree type, Tree tree) {
        if (tree instanceof MethodTree method) {
            return (kind(tree) == Member.Kind.CONSTRUCTOR ? type.getSimpleName() : method.getName()).toString();
        }
        if (tree instanceof VariableTree field) {
            return field.getName().toString();
        }
        if (tree instanceof ClassTree inner) {
            return inner.getSimpleName().toString();
        }
        return tree instanceof BlockTree block && block.isStatic() ? "static { }" : "{ }";
    }

    private String label(ClassTree type, Tree tree) {
        return tree instanceof MethodTree method
                ? name(type, tree)
                        + method.getParameters().stream()
                                .map(parameter -> text(parameter.getType()))
                                .collect(Collectors.joining(", ", "(", ")"))
                : name(type, tree);
    }

    /** The text of a tree, in one line. */
    private String text(Tree tree) {
        return ControlCharacters.of(
                text.substring((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree))
                        .replaceAll("\\s+", " "));
    }

    /** The lines from one to another, both included, without the blank ones at either end. */
    private List<String> between(int first, int last) {
        return strip(lines.subList(first - 1, last));
    }

    static List<String> strip(List<String> lines) {
        int first = 0;
        int last = lines.size();
        while (first < last && lines.get(first).isBlank()) {
            first++;
        }
        while (last > first && lines.get(last - 1).isBlank()) {
            last--;
        }
        return List.copyOf(lines.subList(first, last));
    }

    private int start(Tree tree) {
        return line(positions.getStartPosition(unit, tree));
    }

    private int end(Tree tree) {
        return line(positions.getEndPosition(unit, tree));
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }
}
