/** Zips of the kit for classes that have a JDK and nothing else. */
package classroom.bundle;
