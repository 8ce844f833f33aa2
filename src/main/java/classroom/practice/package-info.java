/** A learner writes the framework: lays out a step as a project, runs its tests, says what is still to do. */
package classroom.practice;
