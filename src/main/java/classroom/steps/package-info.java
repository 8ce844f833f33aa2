/** The 24 steps, the classes of each, and what the book says of them. */
package classroom.steps;
