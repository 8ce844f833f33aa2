/**
 * What changed between two pieces of Java code, member by member: a {@link classroom.diff.Source} is parsed into
 * classes and members, a {@link classroom.diff.Comparison} says which of them changed, and renderers show it.
 * The golden deltas are one rendering ({@link classroom.diff.Delta}).
 */
package classroom.diff;
