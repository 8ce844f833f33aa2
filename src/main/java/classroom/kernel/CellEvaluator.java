package classroom.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Stands between a kernel and its evaluator of cells, so that the kit sees each cell whole, before and after it runs.
 *
 * <p>The evaluators of JJava and IJava are alike, and in no library: a subclass is made while the kernel runs, which
 * asks {@link #eval} first and otherwise is what the kernel's own evaluator was.
 */
public final class CellEvaluator {
    private static final String FIELD = "evaluator";
    private static final StaleDeclarations STALE = new StaleDeclarations();

    private static CellTraces traces;

    private CellEvaluator() {}

    /** @param kernel JJava's or IJava's */
    public static void install(Object kernel, JShell shell) {
        Object original = Internals.get(kernel, kernel.getClass(), FIELD);
        if (original instanceof Function || !knowsTheKit(kernel)) {
            return;
        }
        try {
            traces = new CellTraces(
                    (AtomicInteger) Internals.get(kernel, kernel.getClass().getSuperclass(), "executionCount"));
            shell.onSnippetEvent(traces::look);
            Internals.set(kernel, kernel.getClass(), FIELD, copyOf(original));
        } catch (ReflectiveOperationException e) {
            throw new Internals.Moved(original.getClass().getName(), e);
        }
    }

    /** Not a kernel that was started without the kit, and has loaded it beside itself: it would not find this class. */
    private static boolean knowsTheKit(Object kernel) {
        try {
            return kernel.getClass().getClassLoader().loadClass(CellEvaluator.class.getName()) == CellEvaluator.class;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Called by the subclass.
     *
     * @param evaluator evaluates a cell as the kernel always did
     * @param arguments what the kernel asked; the cell's source is the last one
     */
    public static Object eval(Function<Object[], Object> evaluator, Object[] arguments) {
        String source = (String) arguments[arguments.length - 1];
        JShell shell = (JShell) (arguments.length > 1 ? arguments[0] : Internals.call(evaluator, "getShell"));
        try {
            traces.begin(source);
            Function<String, Object> whole = code -> evaluator.apply(with(arguments, code));
            Function<String, Object> cells =
                    arguments.length > 1 ? whole : code -> eachSnippet(shell, code, whole); // IJava's has no shell
            return STALE.watch(shell, source, stale -> Judge.of(source, stale, cells));
        } catch (Exception e) { // IJava's evaluator throws checked ones, too
            traces.rename(e);
            throw e;
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            throw new IllegalStateException(
                    "the compiler or JShell fails on this cell: " + e); // an Error ends the kernel
        }
    }

    /** Without the empty lines above it, which IJava leaves to a snippet: JShell's traces would count other lines. */
    private static Object eachSnippet(JShell shell, String source, Function<String, Object> evaluator) {
        Object value = null;
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(source);
        while (next.completeness().isComplete()) {
            value = evaluator.apply(next.source().strip());
            next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
        }
        return next.completeness() == Completeness.EMPTY ? value : evaluator.apply(next.remaining());
    }

    private static Object[] with(Object[] arguments, String code) {
        Object[] others = arguments.clone();
        others[others.length - 1] = code;
        return others;
    }

    private static Object copyOf(Object original) throws ReflectiveOperationException {
        Class<?> type = original.getClass();
        Method eval = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("eval"))
                .findFirst()
                .orElseThrow(NoSuchMethodException::new);
        Class<?> made = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                .defineClass(subclass(Type.getType(type), eval));
        Object copy = withoutConstructor(made);
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                Internals.set(copy, type, field.getName(), Internals.get(original, type, field.getName()));
            }
        }
        return copy;
    }

    /** As deserialization makes an object: an evaluator's constructor would start threads. */
    private static Object withoutConstructor(Class<?> type) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory"); // by name, as javac warns of it
        Constructor<?> constructor = (Constructor<?>) factory.getMethod(
                        "newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory.getMethod("getReflectionFactory").invoke(null), type, Object.class.getConstructor());
        return constructor.newInstance();
    }

    /** A class whose {@code eval} asks {@link #eval}, and whose {@code apply} is the {@code eval} of the original. */
    private static byte[] subclass(Type original, Method eval) {
        Type made = Type.getObjectType(original.getInternalName() + "OfTheKit");
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC,
                made.getInternalName(),
                null,
                original.getInternalName(),
                new String[] {Type.getInternalName(Function.class)});
        asksTheKit(
                writer.visitMethod(
                        Opcodes.ACC_PUBLIC, eval.getName(), Type.getMethodDescriptor(eval), null, new String[0]),
                eval);
        asksTheOriginal(
                writer.visitMethod(Opcodes.ACC_PUBLIC, "apply", "(Ljava/lang/Object;)Ljava/lang/Object;", null, null),
                original,
                eval);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void asksTheKit(MethodVisitor code, Method eval) {
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitIntInsn(Opcodes.BIPUSH, eval.getParameterCount());
        code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < eval.getParameterCount(); i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitIntInsn(Opcodes.BIPUSH, i);
            code.visitVarInsn(Opcodes.ALOAD, i + 1);
            code.visitInsn(Opcodes.AASTORE);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Type.getInternalName(CellEvaluator.class),
                "eval",
                "(Ljava/util/function/Function;[Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void asksTheOriginal(MethodVisitor code, Type original, Method eval) {
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        for (int i = 0; i < eval.getParameterCount(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
            code.visitIntInsn(Opcodes.BIPUSH, i);
            code.visitInsn(Opcodes.AALOAD);
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(eval.getParameterTypes()[i]));
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                original.getInternalName(),
                eval.getName(),
                Type.getMethodDescriptor(eval),
                false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
