/** What each step changes, kept: recorded deltas, the table of what a chapter may change, an edit carried on. */
package classroom.delta;
