/**
 * What the kit costs beside other frameworks: {@code ./dezero bench}. It starts every measurement as a process of its
 * own; what is measured stands in {@code src/jmh/java} and {@code src/bench/python}.
 */
package classroom.bench;
