/** A learner writes the framework: a step as a project, its tests, and what is next. */
package classroom.practice;
