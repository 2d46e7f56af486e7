package org.planningservices.spring;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread of the starter, beside those of the application. */
final class Worker {

    private final ScheduledThreadPoolExecutor executor;

    private volatile Runnable ended = () -> {};

    Worker(String name) {
        executor = new ScheduledThreadPoolExecutor(1, task -> thread(task, name)) {
            @Override
            protected void terminated() {
                super.terminated();
                ended.run();
            }
        };
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a task after a delay, unless the worker has ended by then. */
    void run(Runnable task, Duration delay) {
        try {
            Future<?> unused = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            // the application is stopping
        }
    }

    /** Begins no further task, and calls back when the one under way has ended. */
    void end(Runnable callback) {
        ended = callback;
        executor.shutdown();
    }
}
