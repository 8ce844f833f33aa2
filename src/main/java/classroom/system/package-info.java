/** Where the kit is and what it runs on: its files, the platform, Java and its options, other programs. */
package classroom.system;
