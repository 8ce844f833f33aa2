/** The 24 steps and the classes of each. */
package classroom.steps;
