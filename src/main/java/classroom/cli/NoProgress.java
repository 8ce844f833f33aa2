package classroom.cli;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Where there is no terminal, a progress bar would only be noise. */
final class NoProgress implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
        return 0;
    }

    @Override
    public void accept(String rendered) {}

    @Override
    public void close() {}
}
