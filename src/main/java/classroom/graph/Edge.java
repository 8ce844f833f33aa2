package classroom.graph;

/**
 * A link, by the ids of its ends, in the direction of the computation.
 *
 * @param stale whether only one end knows of it: a function that was called again has forgotten its first output
 */
record Edge(int from, int to, boolean stale) {
}
