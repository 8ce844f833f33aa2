/** What runs inside a notebook's kernel, beside the learner's cells. */
package classroom.kernel;
