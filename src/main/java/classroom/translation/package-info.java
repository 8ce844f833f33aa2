/** What must hold between a lesson and its prose in another language, and what is still to do. */
package classroom.translation;
