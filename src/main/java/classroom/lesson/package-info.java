/** The lessons, read into cells and exercises, run in JShell, and compared with what they say is printed. */
package classroom.lesson;
