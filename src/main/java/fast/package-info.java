/**
 * What makes ND4J quick, frugal and safe from under the steps; it knows no step. ND4J finds these classes through
 * {@code nd4j-native.properties}; {@code -Ddezero.fast=false}, or {@code DEZERO_FAST=false} in the environment,
 * switches them off, but for {@link fast.WholeNumbers}. Why and how: docs/speed.md.
 */
package fast;
