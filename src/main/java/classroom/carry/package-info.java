/** Carries an edit of one step into the later ones, so that only the delta of the edited step changes. */
package classroom.carry;
