/**
 * The one class of the notebook kernel JJava that the kit replaces, in a jar of its own that stands before JJava's.
 *
 * <p>JJava 1.0a8 defines every class of a cell anew, also one that the class loader has meanwhile defined by itself
 * because another class of the cell extends or names it. So when a learner edits {@code Variable} and runs the cell
 * again, two classes of one name exist, or none that works, and later cells fail with NoSuchMethodError or see old
 * values. Our class asks the loader, which defines each class once.
 *
 * <p>It is also where {@link classroom.kernel.CellCode} completes the code of cells. Both go when JJava asks its loader
 * too, ends what is interrupted and names what is missing: delete this folder and that package, and in {@code pom.xml}
 * the jar {@code jjava-repair} and the library ASM.
 */
package org.dflib.jjava.kernel.execution;
