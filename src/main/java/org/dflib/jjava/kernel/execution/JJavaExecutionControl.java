package org.dflib.jjava.kernel.execution;

import classroom.kernel.KernelCells;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.telemetry.TelemetryCollector;

/** What runs cells, by the name that JJava calls it by. */
class JJavaExecutionControl extends KernelCells {
    private static final ThreadLocal<TelemetryCollector<?>> TIMER = new ThreadLocal<>();
    private final JJavaLoaderDelegate classes;

    public JJavaExecutionControl(JJavaLoaderDelegate classes, long noTimeout, TimeUnit noUnit) {
        super(classes);
        this.classes = classes;
    }

    @Override
    protected boolean isOfTheKernel(Object value) {
        return value instanceof DisplayData;
    }

    public void unloadClass(String name) {
        classes.unloadClass(name);
    }

    /** Of the magic {@code %time}. */
    public void startThreadTelemetryCollection(TelemetryCollector<?> collector) {
        TIMER.set(collector);
    }

    public void stopThreadTelemetryCollection() {
        if (TIMER.get() != null) {
            TIMER.get().stop();
            TIMER.remove();
        }
    }

    @Override
    protected String invoke(Method cell) throws Exception {
        return TIMER.get() == null ? super.invoke(cell) : timed(TIMER.get(), cell);
    }

    private <T> String timed(TelemetryCollector<T> collector, Method cell) throws Exception {
        T begin = collector.measurementStart();
        try {
            return super.invoke(cell);
        } finally {
            collector.measurementEnd(begin);
        }
    }
}
