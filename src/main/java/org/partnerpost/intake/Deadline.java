package org.partnerpost.intake;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives work with the database so long and no longer, whatever it hangs on: a database that is stopped answers at once, one
 * that is frozen never does.
 */
final class Deadline {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration most;

    Deadline(Duration most) {
        this.most = most;
    }

    <T> T within(Callable<T> work) throws NotInTime {
        Future<T> answer = threads.submit(work);
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // What commits after all is a mail that its sender brings again, and then it is a double.
            answer.cancel(true);
            throw new NotInTime("no answer within " + most.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            throw new NotInTime(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotInTime("the service ends", stopped);
        }
    }

    /** It was not done, as far as we know. */
    static final class NotInTime extends Exception {
        NotInTime(String message, Exception cause) {
            super(message, cause);
        }
    }
}
