package classroom.graph;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Why a Variable has no creator: what its class can do, and what its Config says. */
final class Recording {
    private static final String SWITCH = "enableBackprop";

    private Recording() {
    }

    /** Of a Variable without a creator. */
    static String note(Object variable, Fields fields) {
        Optional<Field> creator = fields.field(variable.getClass(), "creator");
        if (creator.isEmpty()) {
            return "This Variable does not remember what made it: it has no field creator (from step 7 on).";
        }
        Optional<Boolean> enabled = enabled(creator.get().getType());
        if (enabled.isEmpty()) {
            return "No function made it: it is an input.";
        }
        return enabled.get() ? "No function made it: it is an input, or was computed under Config.noGrad()."
                : "Config." + SWITCH + " is false, as under noGrad(): what is computed now has no graph.";
    }

    /**
     * What the switch says that the function's class reads. It is looked for in the class file, as a class of a cell
     * has no package where a Config could be found by its name; empty where it cannot be found.
     */
    private static Optional<Boolean> enabled(Class<?> function) {
        String name = function.getName();
        ClassLoader loader = function.getClassLoader();
        if (loader == null) {
            return Optional.empty();
        }
        try (InputStream file = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            Owner owner = new Owner();
            if (file != null) {
                new ClassReader(file).accept(owner, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
            return owner.name == null ? Optional.empty() : value(Class.forName(owner.name.replace('/', '.'), true, loader));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> value(Class<?> config) throws ReflectiveOperationException {
        Field field = config.getDeclaredField(SWITCH);
        field.setAccessible(true);
        return Optional.of(field.getBoolean(null));
    }

    /** The class whose switch is read. */
    private static final class Owner extends ClassVisitor {
        private String name;

        Owner() {
            super(Opcodes.ASM9);
        }

        @Override
        public FieldVisitor visitField(int access, String field, String type, String generic, Object value) {
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitFieldInsn(int code, String owner, String field, String type) {
                    if (code == Opcodes.GETSTATIC && field.equals(SWITCH)) {
                        name = owner;
                    }
                }
            };
        }
    }
}
