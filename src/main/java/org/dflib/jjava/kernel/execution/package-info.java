/**
 * The two classes of the notebook kernel JJava that the kit replaces, in a jar that stands before JJava's: where the
 * classes of cells are, and what runs them.
 *
 * <p>JJava 1.0a8 defines every class of a cell anew, also one that the class loader has meanwhile defined by itself
 * because another class of the cell extends or names it. So when a learner edits {@code Variable} and runs the cell
 * again, two classes of one name exist, or none that works, and later cells fail with NoSuchMethodError or see old
 * values. Ours asks the loader, which defines each class once, completes its code ({@link classroom.kernel.CellCode}) and
 * keeps values ({@link classroom.kernel.CellClasses}).
 *
 * <p>JJava says that it has interrupted a cell which runs on, and any Error between a cell's end and its reply is the end
 * of the kernel's own thread. Ours waits and looks ({@link classroom.kernel.CellRunner}).
 *
 * <p>Both go when JJava does so too: delete this folder and that package, and in {@code pom.xml} the jar
 * {@code kernel-repair}.
 */
package org.dflib.jjava.kernel.execution;
