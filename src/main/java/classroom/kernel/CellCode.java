package classroom.kernel;

import java.util.HashSet;
import java.util.Set;
import jdk.jshell.spi.SPIResolutionException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The compiled code of cells, with a few additions. Every method, and every jump back to the beginning of a loop, first
 * asks {@link Interruption#checkWithHeap()}; but a cell itself begins also on a full heap, which it may be about to
 * clear. {@code System.exit} ends the cell. And a method that JShell could not finish throws what {@link UndefinedNames#used()}
 * says, in place of JShell's own exception, of which the kernel makes nothing that a learner can read.
 */
public final class CellCode {
    private CellCode() {}

    /** @return the class with the additions; as it is, if a newer Java has compiled it than the library knows, or if it is too long */
    static byte[] complete(byte[] compiled, KeptValues values) {
        try {
            ClassReader reader = new ClassReader(compiled);
            ClassWriter writer = new ClassWriter(0); // the additions change neither frames nor the stack's height
            reader.accept(new Classes(writer, values), 0);
            return writer.toByteArray();
        } catch (IllegalArgumentException | MethodTooLargeException e) {
            return compiled;
        }
    }

    private static final class Classes extends ClassVisitor {
        /** What JShell calls the method that it makes of a statement. */
        private static final String OF_THE_CELL = "do_it$";

        private final KeptValues values;

        Classes(ClassWriter writer, KeptValues values) {
            super(Opcodes.ASM9, writer);
            this.values = values;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, type, signature, thrown);
            return new Methods(method, name.equals(OF_THE_CELL), values);
        }
    }

    private static final class Methods extends MethodVisitor {
        private static final String INTERRUPTION = Type.getInternalName(Interruption.class);
        private static final String UNFINISHED = "classroom/kernel/UndefinedNames";
        private static final String OF_JSHELL = Type.getInternalName(SPIResolutionException.class);
        private final Set<Label> passed = new HashSet<>();
        private final boolean ofTheCell;
        private final KeptValues values;

        Methods(MethodVisitor writer, boolean ofTheCell, KeptValues values) {
            super(Opcodes.ASM9, writer);
            this.ofTheCell = ofTheCell;
            this.values = values;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            call(INTERRUPTION, ofTheCell ? "check" : "checkWithHeap", "()V");
        }

        @Override
        public void visitLabel(Label label) {
            super.visitLabel(label);
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                call(INTERRUPTION, "checkWithHeap", "()V");
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
            super.visitFieldInsn(opcode, isStatic ? values.owner(owner, name, type) : owner, name, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
            if (owner.equals("java/lang/System") && name.equals("exit")) {
                call(INTERRUPTION, "exit", type);
                return;
            }
            super.visitMethodInsn(opcode, owner, name, type, isInterface);
            if (owner.equals(OF_JSHELL)) {
                visitInsn(Opcodes.POP);
                call(UNFINISHED, "used", "()Ljava/lang/RuntimeException;");
            }
        }

        private void call(String owner, String name, String type) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, type, false);
        }
    }
}
