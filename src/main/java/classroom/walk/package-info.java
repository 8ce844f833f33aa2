/** A lesson in the terminal, cell by cell. */
package classroom.walk;
