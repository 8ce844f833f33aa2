/** What each step changes, recorded and held to what its chapter may change; and an edit of one step, merged into the later ones. */
package classroom.delta;
