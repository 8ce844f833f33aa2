package classroom.mark;

import classroom.system.ClassData;
import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.Program;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import jdk.jshell.execution.RemoteExecutionControl;
import jdk.jshell.execution.StreamingExecutionControl;
import jdk.jshell.execution.Util;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.apache.commons.io.file.PathUtils;

/**
 * A Java of its own for the code of a hand-in: JShell compiles here, and what it compiles runs there, with bounds on
 * its memory, in an empty folder.
 */
final class ConfinedJava implements ExecutionControlProvider, AutoCloseable {
    private static final int MILLIS_TO_START = 60_000;
    private static final int MILLIS_TO_END = 2_000;
    /** What comes from there is read as numbers and texts, and the lines of a trace; no other class is let in. */
    private static final ObjectInputFilter FILTER =
            ObjectInputFilter.Config.createFilter("maxbytes=10000000;java.lang.*;java.util.*;!*");

    private final Path folder;
    private volatile Process process;
    private volatile Socket socket;

    ConfinedJava() throws IOException {
        folder = Files.createTempDirectory("dezero").toRealPath();
    }

    @Override
    public String name() {
        return "confined";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout(MILLIS_TO_START);
            process = Program.of(command(door.getLocalPort()))
                    .confinedTo(folder)
                    .with("OMP_NUM_THREADS", "1") // several hand-ins run at a time
                    .into(Redirect.DISCARD)
                    .startTied();
            socket = door.accept();
        }
        return Util.remoteInputOutput(
                socket.getInputStream(),
                socket.getOutputStream(),
                Map.of("out", env.userOut(), "err", env.userErr()),
                Map.of("in", env.userIn()),
                ConfinedJava::control);
    }

    private static ExecutionControl control(ObjectInput in, ObjectOutput out) {
        ((ObjectInputStream) in).setObjectInputFilter(FILTER);
        return new StreamingExecutionControl(out, in) {
            /** The other end takes this for news of what a debugger has done; there is none. */
            @Override
            public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
                throw new NotImplementedException("a class that was edited is loaded anew");
            }
        };
    }

    private List<String> command(int port) {
        List<String> command = new ArrayList<>(List.of(Java.program().toString(), "-ea"));
        command.addAll(Java.options());
        command.addAll(ClassData.ofKit().options());
        command.addAll(Java.memoryOfALearner());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.addAll(List.of("-cp", Kit.jar().toString(), RemoteExecutionControl.class.getName(), "" + port));
        return command;
    }

    /** How it ended; empty if it has not. */
    OptionalInt exitCode() {
        try {
            return process.waitFor(MILLIS_TO_END, TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Whatever it is doing. */
    void end() {
        if (process != null) {
            Program.end(process);
        }
    }

    @Override
    public void close() {
        end();
        try {
            if (socket != null) {
                socket.close();
            }
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            // Temporary files: the system takes them away.
        }
    }
}
