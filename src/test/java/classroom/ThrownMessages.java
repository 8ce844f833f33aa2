package classroom;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The messages that sources throw, as patterns: what is computed in them stands for any text without a backquote. */
final class ThrownMessages extends TreeScanner<Void, Void> {
    private static final String COMPUTED = "[^`]+";
    private final Set<String> patterns = new TreeSet<>();

    static Set<String> in(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            ThrownMessages messages = new ThrownMessages();
            messages.scan(task.parse(), null);
            return messages.patterns;
        }
    }

    @Override
    public Void visitThrow(ThrowTree thrown, Void nothing) {
        if (thrown.getExpression() instanceof NewClassTree made
                && !made.getArguments().isEmpty()) {
            patterns.add(pattern(made.getArguments().get(0)));
        }
        return super.visitThrow(thrown, null);
    }

    /** Literals that stand side by side become one text. */
    private static String pattern(ExpressionTree message) {
        if (message instanceof BinaryTree sum && message.getKind() == Kind.PLUS) {
            return pattern(sum.getLeftOperand()) + pattern(sum.getRightOperand());
        }
        return message instanceof LiteralTree literal
                ? Pattern.quote(literal.getValue().toString())
                : COMPUTED;
    }
}
