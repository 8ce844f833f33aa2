/**
 * What changed between two pieces of Java code, member by member, and every format in which that is written.
 *
 * <p>A {@link classroom.diff.Source} is parsed into classes and members, a {@link classroom.diff.Comparison} finds each
 * {@link classroom.diff.Change}, and every format is written from these.
 */
package classroom.diff;
