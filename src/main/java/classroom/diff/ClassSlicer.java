package classroom.diff;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts a class into its members, line by line: a member begins where the one before it ends, so that the comment
 * above belongs to it. What shares a line with a brace of the class stays in the header.
 */
final class ClassSlicer {
    /** What can stand between the modifiers of a class and its opening brace and hold a brace itself. */
    private static final Pattern TOKEN =
            Pattern.compile("//[^\r\n]*|/\\*(?s:.*?)\\*/|\"(?:\\\\.|[^\"\\\\])*\"|[(){]");

    private final Lines lines;
    private final ClassTree type;
    private final int start;
    private final int end;
    private final List<Member> members = new ArrayList<>();
    private final List<String> header = new ArrayList<>();
    /** The last line that is in a member already, or in the header. */
    private int taken;

    ClassSlicer(Lines lines, ClassTree type, int start, int end) {
        this.lines = lines;
        this.type = type;
        this.start = start;
        this.end = end;
    }

    ClassCode slice() {
        int opening = lines.at(openingBrace());
        int closing = lines.end(type);
        header.addAll(lines.between(start, opening));
        taken = opening;
        for (Tree tree : type.getMembers()) {
            if (lines.startPosition(tree) >= 0 && lines.start(tree) > opening && lines.end(tree) < closing) {
                add(tree);
            }
        }
        header.addAll(lines.between(taken + 1, end));
        members.add(0, new Member(Member.Kind.HEADER, "", "", header));
        return new ClassCode(type.getSimpleName().toString(), members, lines.between(start, end), "");
    }

    private void add(Tree tree) {
        Member member = new Member(kind(tree), name(tree), label(tree), List.of());
        int last = members.size() - 1;
        if (lines.start(tree) <= taken && last >= 0) {
            Member before = members.get(last);
            List<String> both = new ArrayList<>(before.lines());
            both.addAll(lines.between(taken + 1, Math.max(taken, lines.end(tree))));
            members.set(last, new Member(before.kind(), before.name() + ", " + member.name(),
                    before.label() + ", " + member.label(), both));
        } else {
            members.add(new Member(member.kind(), member.name(), member.label(),
                    lines.between(taken + 1, lines.end(tree))));
        }
        taken = Math.max(taken, lines.end(tree));
    }

    private long openingBrace() {
        long from = Math.max(lines.startPosition(type), lines.endPosition(type.getModifiers()));
        Matcher token = TOKEN.matcher(lines.text());
        int depth = 0;
        for (int at = (int) from; token.find(at);) {
            at = token.end();
            switch (token.group().charAt(0)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '{' -> {
                    if (depth == 0) {
                        return token.start();
                    }
                }
                default -> { }
            }
        }
        throw new IllegalStateException("a class without a body: " + type.getSimpleName());
    }

    private Member.Kind kind(Tree tree) {
        if (tree instanceof MethodTree method) {
            return method.getName().contentEquals("<init>") ? Member.Kind.CONSTRUCTOR : Member.Kind.METHOD;
        }
        if (tree instanceof VariableTree) {
            return Member.Kind.FIELD;
        }
        return tree instanceof ClassTree ? Member.Kind.TYPE : Member.Kind.INITIALIZER;
    }

    private String name(Tree tree) {
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

    private String label(Tree tree) {
        return tree instanceof MethodTree method
                ? name(tree) + method.getParameters().stream().map(parameter -> lines.text(parameter.getType()))
                        .collect(Collectors.joining(", ", "(", ")"))
                : name(tree);
    }
}
