/** How a learner's cell runs, in a notebook's kernel and in a walk: its output, its errors, its end, and its judge. */
package classroom.kernel;
