/** A learner writes the framework: a step as a project, its tests, what is done, and what is next. */
package classroom.practice;
