package classroom.graph;

import classroom.system.KitException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Classes in whose code, until it is closed, {@link CallListener} is told before and after every call of a collection
 * and of a method named {@code backward}. The calls themselves stay as they are, and nothing else of the classes
 * changes.
 */
final class Agent implements AutoCloseable, ClassFileTransformer {
    private static final String LISTENER = Type.getInternalName(CallListener.class);
    private static final Type OBJECT = Type.getType(Object.class);

    private final Instrumentation java;
    private final Class<?>[] classes;
    private RuntimeException failure;

    private Agent(Instrumentation java, Set<Class<?>> classes) {
        this.java = java;
        this.classes = classes.toArray(Class<?>[]::new);
    }

    /** @throws KitException if this Java lets no agent in */
    static Agent noting(Set<Class<?>> classes) {
        Agent agent = new Agent(instrumentation(), classes);
        agent.java.addTransformer(agent, true);
        try {
            agent.retransform();
            if (agent.failure != null) {
                throw agent.failure;
            }
        } catch (RuntimeException | Error e) {
            agent.close();
            throw e;
        }
        return agent;
    }

    private static Instrumentation instrumentation() {
        try {
            return ByteBuddyAgent.install();
        } catch (IllegalStateException | LinkageError e) {
            throw new KitException(
                    "a replay watches backward() through an agent, and this Java lets none in: use a"
                            + " whole JDK, start it with -XX:+EnableDynamicAgentLoading, and without"
                            + " -XX:+DisableAttachMechanism",
                    e);
        }
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] code) {
        if (!Set.of(classes).contains(type)) {
            return null;
        }
        try {
            return noted(code, loader);
        } catch (RuntimeException | LinkageError e) { // the JVM would pass over it in silence
            failure = new IllegalStateException(type + " cannot be recorded", e);
            return null;
        }
    }

    private static byte[] noted(byte[] code, ClassLoader loader) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Map<String, Integer> locals = locals(reader);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Notes(
                                super.visitMethod(access, name, descriptor, signature, exceptions),
                                locals.getOrDefault(name + descriptor, 0),
                                loader);
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** How many local variables each method has: the notes have theirs behind them. */
    private static Map<String, Integer> locals(ClassReader reader) {
        Map<String, Integer> locals = new HashMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMaxs(int maxStack, int maxLocals) {
                                locals.put(name + descriptor, maxLocals);
                            }
                        };
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return locals;
    }

    /** Puts the arguments of a call away, to get at the object below them, and back again. */
    private static final class Notes extends MethodVisitor {
        private final int object;
        private final ClassLoader loader;

        Notes(MethodVisitor method, int firstFree, ClassLoader loader) {
            super(Opcodes.ASM9, method);
            object = firstFree;
            this.loader = loader;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean onObject = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
            if (!onObject || (!name.equals("backward") && !isCollection(owner))) {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                return;
            }
            Type[] arguments = Type.getArgumentTypes(descriptor);
            int[] places = new int[arguments.length];
            int free = object + 1;
            for (int i = arguments.length - 1; i >= 0; i--) {
                places[i] = free;
                visitVarInsn(arguments[i].getOpcode(Opcodes.ISTORE), free);
                free += arguments[i].getSize();
            }
            visitInsn(Opcodes.DUP);
            visitInsn(Opcodes.DUP);
            visitVarInsn(Opcodes.ASTORE, object);
            tell("before", OBJECT);
            for (int i = 0; i < arguments.length; i++) {
                visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), places[i]);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            after(Type.getReturnType(descriptor));
        }

        private void after(Type result) {
            boolean isObject = result.getSort() == Type.OBJECT || result.getSort() == Type.ARRAY;
            visitInsn(isObject ? Opcodes.DUP : Opcodes.ACONST_NULL);
            visitVarInsn(Opcodes.ALOAD, object);
            visitInsn(Opcodes.SWAP);
            tell("after", OBJECT, OBJECT);
        }

        private void tell(String method, Type... parameters) {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    LISTENER,
                    method,
                    Type.getMethodDescriptor(Type.VOID_TYPE, parameters),
                    false);
        }

        /** The loader of the class is asked: those of a notebook's cells have no class file to read. */
        private boolean isCollection(String owner) {
            try {
                String name = Type.getObjectType(owner).getClassName();
                return Collection.class.isAssignableFrom(Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }

    private void retransform() {
        try {
            java.retransformClasses(classes);
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        java.removeTransformer(this);
        retransform();
    }
}
