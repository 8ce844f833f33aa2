package classroom.graph;

import net.bytebuddy.asm.MemberSubstitution.Current;
import net.bytebuddy.asm.MemberSubstitution.This;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/**
 * What the code of a step tells while it is recorded: public, as it is called from there. It hands on to the recording
 * that runs on the same thread.
 */
public final class Witness {
    private static final ThreadLocal<Watch> RECORDING = new ThreadLocal<>();

    private Witness() {
    }

    static void tells(Watch watch) {
        RECORDING.set(watch);
    }

    static void rests() {
        RECORDING.remove();
    }

    /** A call is about to be made on an object. */
    public static void before(@This(typing = Typing.DYNAMIC) Object object) {
        Watch watch = RECORDING.get();
        if (watch != null) {
            watch.before(object);
        }
    }

    /** The call came back, with nothing. */
    public static void after(@This(typing = Typing.DYNAMIC) Object object) {
        after(object, null);
    }

    /** The call came back with a result. @return the result */
    public static Object after(@This(typing = Typing.DYNAMIC) Object object,
            @Current(typing = Typing.DYNAMIC) Object result) {
        Watch watch = RECORDING.get();
        if (watch != null) {
            watch.after(object, result);
        }
        return result;
    }
}
