package org.partnerpost.command;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** How far a long command is, on standard error: a bar on a terminal, a plain line now and then elsewhere. */
final class Progress implements AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final String what;
    private final long total;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private long done;
    private long lastLine = System.nanoTime();

    /**
     * @param what is counted, such as {@code profiles}
     * @param total of them; 0 where that is not known
     */
    Progress(String what, long total, PrintWriter err) {
        Console console = System.console();
        this.what = what;
        this.total = total;
        this.err = err;
        this.bar = console != null && console.isTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(total == 0 ? -1 : total)
                        .build()
                : null;
    }

    synchronized void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            line();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        } else {
            line();
        }
    }

    private void line() {
        err.println("partnerpost: " + done + (total == 0 ? " " : " of " + total + " ") + what);
    }
}
