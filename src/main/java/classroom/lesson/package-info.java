/** The lessons, read into cells and exercises, run and compared with what they promise; the known errors; what a learner has done. */
package classroom.lesson;
