package org.dflib.jjava.jupyter.telemetry;

/**
 * JJava's own, for the compiler alone: it came with a version of which Maven has no library. In no jar of the kit.
 *
 * @param <I> what a measurement begins with
 */
public interface TelemetryCollector<I> {
    I measurementStart();

    void measurementEnd(I start);

    void stop();
}
