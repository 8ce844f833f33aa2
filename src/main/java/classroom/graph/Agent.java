package classroom.graph;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.isSubTypeOf;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.returns;

import classroom.system.KitException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.MemberSubstitution;
import net.bytebuddy.asm.MemberSubstitution.Substitution.Chain;
import net.bytebuddy.asm.MemberSubstitution.Substitution.Chain.Step.ForDelegation;
import net.bytebuddy.asm.MemberSubstitution.Substitution.Chain.Step.OfOriginalExpression;
import net.bytebuddy.asm.MemberSubstitution.Target;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/**
 * Classes in whose code, until it is closed, a note stands before and after every call of a collection and of a method
 * named {@code backward}. The calls themselves stay as they are, and nothing else of the classes changes.
 */
final class Agent implements AutoCloseable, ClassFileTransformer {
    private static final ElementMatcher.Junction<MethodDescription> NOTED =
            isMethod().and(not(isStatic())).and(isDeclaredBy(isSubTypeOf(Collection.class)).or(named("backward")));
    private final Instrumentation java;
    private final Class<?>[] classes;
    private RuntimeException failure;

    private Agent(Instrumentation java, Set<Class<?>> classes) {
        this.java = java;
        this.classes = classes.toArray(Class<?>[]::new);
    }

    /** @throws KitException if this Java lets no agent in */
    static Agent watching(Set<Class<?>> classes) {
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
            throw new KitException("a replay watches backward() through an agent, and this Java lets none in: use a"
                    + " whole JDK, start it with -XX:+EnableDynamicAgentLoading, and without"
                    + " -XX:+DisableAttachMechanism", e);
        }
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] code) {
        if (!Set.of(classes).contains(type)) {
            return null;
        }
        try {
            return noted(type, code);
        } catch (RuntimeException e) {    // the JVM would pass over it in silence
            failure = e;
            return null;
        }
    }

    /** Types are asked of the loader of the class: those of a notebook's cells have no class file to read. */
    private static byte[] noted(Class<?> type, byte[] code) {
        return new ByteBuddy().decorate(type, ClassFileLocator.Simple.of(type.getName(), code))
                .visit(notes().on(any()))
                .make(TypePool.ClassLoading.of(type.getClassLoader())).getBytes();
    }

    private static MemberSubstitution notes() {
        return MemberSubstitution.relaxed()
                .method(NOTED.and(returns(void.class))).replaceWith(around(note("after", Object.class)))
                .method(NOTED.and(not(returns(void.class)))).replaceWith(
                        around(note("after", Object.class, Object.class)));
    }

    /** The original call, and a note on either side. A result passes through the second note as an Object. */
    private static Chain.Factory<Target> around(Chain.Step.Factory<Target> after) {
        return Chain.with(Assigner.DEFAULT, Assigner.Typing.DYNAMIC)
                .executing(List.of(note("before", Object.class), OfOriginalExpression.INSTANCE, after));
    }

    private static Chain.Step.Factory<Target> note(String method, Class<?>... parameters) {
        try {
            return ForDelegation.to(Witness.class.getMethod(method, parameters));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
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
