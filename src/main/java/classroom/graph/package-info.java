/**
 * Pictures of computational graphs, and replays of what backward() does in them. {@link classroom.graph.Graph} finds a
 * graph by the fields that every step has, so it knows the classes of no step, and draws those that a learner writes.
 */
package classroom.graph;
