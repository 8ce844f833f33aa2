/** {@code ./dezero walk NN}: a lesson in the terminal, cell by cell. */
package classroom.walk;
