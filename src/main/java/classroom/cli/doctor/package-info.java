/** What the doctor looks at, and the cure for what it finds. */
package classroom.cli.doctor;
