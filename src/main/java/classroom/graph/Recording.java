package classroom.graph;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Why a Variable has no creator: what its class can do, and what its Config says. */
final class Recording {
    private static final String SWITCH = "enableBackprop";
    private static final String INPUT = "No function made it: it is an input";

    private Recording() {
    }

    /** Of a Variable without a creator. */
    static String note(Object variable, Fields fields) {
        Optional<Field> creator = fields.field(variable.getClass(), "creator");
        if (creator.isEmpty()) {
            return "This Variable does not remember what made it: it has no field creator (from step 7 on).";
        }
        try {
            Field enabled = enabled(creator.get().getType());
            if (enabled == null) {
                return INPUT + ".";
            }
            return enabled.getBoolean(null) ? INPUT + ", or was computed under Config.noGrad()."
                    : "Config." + SWITCH + " is false, as under noGrad(): what is computed now has no graph.";
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return INPUT + ", or was computed while nothing was recorded.";
        }
    }

    /**
     * The switch that the function's class reads, or null. It is looked for in the class file, as a class of a cell has
     * no package where a Config could be found by its name.
     */
    private static Field enabled(Class<?> function) throws IOException, ReflectiveOperationException {
        String name = function.getName().replace('.', '/') + ".class";
        Owner owner = new Owner();
        try (InputStream file = function.getClassLoader().getResourceAsStream(name)) {
            new ClassReader(file).accept(owner, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        if (owner.name == null) {
            return null;
        }
        Field field = Class.forName(owner.name.replace('/', '.'), true, function.getClassLoader())
                .getDeclaredField(SWITCH);
        field.setAccessible(true);
        return field;
    }

    /** The class whose switch is read. */
    private static final class Owner extends ClassVisitor {
        private String name;

        Owner() {
            super(Opcodes.ASM9);
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
