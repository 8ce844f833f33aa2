package support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.agent.ByteBuddyAgent;

/** A class that runs other code for a while, in all of this JVM: its methods are the same, what they do is not. */
public final class Redefined implements AutoCloseable {
    private final Class<?> type;

    private Redefined(Class<?> type) {
        this.type = type;
    }

    /** @param folder where the compiler has put the other code */
    public static Redefined as(Path folder, String className) {
        try {
            Redefined redefined = new Redefined(Class.forName(className));
            redefined.run(Files.readAllBytes(folder.resolve(className.replace('.', '/') + ".class")));
            return redefined;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void run(byte[] code) {
        try {
            ByteBuddyAgent.install().redefineClasses(new ClassDefinition(type, code));
        } catch (ClassNotFoundException | UnmodifiableClassException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (InputStream own = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            run(own.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
