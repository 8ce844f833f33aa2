/** Notebooks made of the lessons and the steps, and what a real kernel prints in them. */
package classroom.notebook;
