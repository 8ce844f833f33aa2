/** The commands of ./dezero, a class each, and the messages that end one. */
package classroom.cli;
