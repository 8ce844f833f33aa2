package classroom.practice;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/** What the compiler does not find, in a learner's words: {@code Variable has no method backward() yet}. */
final class MissingName {
    private static final String HIDDEN = "compiler.err.report.access";
    private static final Pattern PACKAGE = Pattern.compile("\\b([a-z]\\w*\\.)+(?=[A-Z])");

    private final CompilationUnitTree unit;
    private final Trees trees;

    MissingName(CompilationUnitTree unit, Trees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    String said(Diagnostic<?> error) {
        TreePath path = at(error);
        Tree tree = path == null ? null : path.getLeaf();
        if (tree instanceof MemberSelectTree select) {
            return error.getCode().equals(HIDDEN) ? ofHidden(path, select) : ofSelect(path, select);
        }
        if (tree instanceof IdentifierTree name) {
            return ofName(path, name.getName().toString());
        }
        if (tree instanceof NewClassTree made) {
            String type = made.getIdentifier().toString();
            return type + " has no constructor " + type + arguments(path, made.getArguments()) + " yet";
        }
        MethodTree method = overriding(path);
        return method != null ? ofOverride(method, error) : other(error);
    }

    private String ofSelect(TreePath path, MemberSelectTree select) {
        Tree parent = path.getParentPath().getLeaf();
        if (parent instanceof ImportTree) {
            return "There is no class " + select + " yet";
        }
        String owner = type(new TreePath(path, select.getExpression()));
        return parent instanceof MethodInvocationTree call && call.getMethodSelect() == select
                ? owner + " has no method " + select.getIdentifier()
                        + arguments(path.getParentPath(), call.getArguments()) + " yet"
                : owner + " has no field " + select.getIdentifier() + " yet";
    }

    private String ofHidden(TreePath path, MemberSelectTree select) {
        return select.getIdentifier() + " of " + type(new TreePath(path, select.getExpression()))
                + " is private, and other classes use it: make it public";
    }

    private static String ofName(TreePath path, String name) {
        if (Character.isUpperCase(name.charAt(0))) {
            return "There is no class " + name + " yet";
        }
        boolean called = path.getParentPath().getLeaf() instanceof MethodInvocationTree;
        return "There is no " + (called ? "method " + name + "()" : name) + " yet";
    }

    /** A method of a test's own function, which is to take the place of one that the learner writes. */
    private MethodTree overriding(TreePath path) {
        for (TreePath outer = path; outer != null; outer = outer.getParentPath()) {
            if (outer.getLeaf() instanceof MethodTree method) {
                return outer.getParentPath().getLeaf() == unit.getTypeDecls().get(0) ? null : method;
            }
        }
        return null;
    }

    private String ofOverride(MethodTree method, Diagnostic<?> error) {
        if (!error.getCode().startsWith("compiler.err.method.does.not.override")) {
            return other(error);
        }
        String parameters = method.getParameters().stream()
                .map(parameter -> parameter.toString().replaceAll(" \\w+$", ""))
                .collect(Collectors.joining(", "));
        ClassTree type = (ClassTree) trees.getPath(unit, method).getParentPath().getLeaf();
        return type.getExtendsClause() + " has no method " + method.getReturnType() + " " + method.getName() + "("
                + parameters + ") yet";
    }

    /** The line of the test, and what the compiler says of it. */
    private String other(Diagnostic<?> error) {
        LineMap lines = unit.getLineMap();
        long line = lines.getLineNumber(error.getPosition());
        return "line " + line + " does not compile with your classes yet: "
                + withoutPackages(error.getMessage(Locale.ENGLISH)
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.joining(" ")));
    }

    private static String withoutPackages(String text) {
        return PACKAGE.matcher(text).replaceAll("");
    }

    private String arguments(TreePath path, List<? extends ExpressionTree> arguments) {
        return arguments.stream()
                .map(argument -> type(new TreePath(path, argument)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Without the packages; three dots for what has no type of its own, such as a lambda. */
    private String type(TreePath path) {
        TypeMirror type = trees.getTypeMirror(path);
        if (type == null || type.getKind() == TypeKind.NONE || type.getKind() == TypeKind.ERROR) {
            return path.getLeaf() instanceof IdentifierTree name ? name.toString() : "...";
        }
        return withoutPackages(type.toString());
    }

    /** What the compiler has marked. */
    private TreePath at(Diagnostic<?> error) {
        TreePath[] found = new TreePath[1];
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null && found[0] == null && isMarked(tree, error)) {
                    found[0] = new TreePath(getCurrentPath(), tree);
                }
                return super.scan(tree, null);
            }
        }.scan(new TreePath(unit), null);
        return found[0];
    }

    private boolean isMarked(Tree tree, Diagnostic<?> error) {
        return trees.getSourcePositions().getStartPosition(unit, tree) == error.getStartPosition()
                && trees.getSourcePositions().getEndPosition(unit, tree) == error.getEndPosition();
    }
}
