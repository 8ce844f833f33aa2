/** What a class has handed in, marked: each hand-in in a Java of its own, judged from outside. */
package classroom.mark;
