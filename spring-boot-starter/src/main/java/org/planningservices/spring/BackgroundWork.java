package org.planningservices.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work on a thread of its own, from the start of the application to its stop. Spring waits for the task under way. */
abstract class BackgroundWork implements SmartLifecycle {

    private final String thread;

    private @Nullable Worker worker;

    BackgroundWork(String thread) {
        this.thread = thread;
    }

    /** Begins the work on a worker, which is a new one at each start. */
    abstract void begin(Worker begun);

    /** Runs a task as soon as the worker is free; does nothing unless the work has begun. */
    final synchronized void runNext(Runnable task) {
        if (worker != null) {
            worker.run(task, Duration.ZERO);
        }
    }

    @Override
    public final synchronized void start() {
        if (worker == null) {
            Worker begun = new Worker(thread);
            worker = begun;
            begin(begun);
        }
    }

    @Override
    public final synchronized void stop(Runnable callback) {
        if (worker == null) {
            callback.run();
        } else {
            worker.end(callback);
            worker = null;
        }
    }

    @Override
    public final void stop() {
        stop(() -> {});
    }

    @Override
    public final synchronized boolean isRunning() {
        return worker != null;
    }
}
