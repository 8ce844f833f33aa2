/** What the tests of the steps share: arrays as doubles, a step by its number, a step with one line changed. */
package support;
