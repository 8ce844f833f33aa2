/** Keeps what each step changes: the recorded deltas, the table of what a chapter may change, and carrying an edit on. */
package classroom.delta;
