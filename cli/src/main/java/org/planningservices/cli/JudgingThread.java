package org.planningservices.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values over to another thread, in their order and many at a time: one thread reads while the other judges.
 *
 * <p>A receiver that throws receives nothing more. What it threw is thrown by {@link #finish()}, so an exception of the giving
 * side takes precedence. Close it in the thread that gives the values.
 *
 * @param <T>  the type of the values
 */
final class JudgingThread<T> implements AutoCloseable {

    private static final int BATCH = 512;
    private static final int BATCHES_AHEAD = 16;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread thread;
    private List<T> batch = new ArrayList<>(BATCH);
    private @Nullable Throwable thrown;
    private boolean isReceived;

    private JudgingThread(String name, Consumer<? super T> receiver) {
        thread = new Thread(() -> receive(receiver), name);
        thread.setDaemon(true);
    }

    /** Starts a thread that receives the values. */
    static <T> JudgingThread<T> to(String name, Consumer<? super T> receiver) {
        JudgingThread<T> handover = new JudgingThread<>(name, receiver);
        handover.thread.start();
        return handover;
    }

    private void receive(Consumer<? super T> receiver) {
        try {
            for (List<T> next = batches.take(); !next.isEmpty(); next = batches.take()) {
                if (thrown == null) {
                    receive(next, receiver);
                }
            }
            isReceived = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("IllegalCatch") // finish() throws it
    private void receive(List<T> next, Consumer<? super T> receiver) {
        try {
            next.forEach(receiver);
        } catch (Throwable e) {
            thrown = e;
        }
    }

    /** Gives a value; waits if the receiver is far behind. */
    void give(T value) {
        batch.add(value);
        if (batch.size() == BATCH) {
            send();
        }
    }

    /** Waits until all values are received. */
    void finish() {
        if (!batch.isEmpty()) {
            send();
        }
        // an empty batch is the end
        send();
        join();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (!isReceived) {
            throw new IllegalStateException("the receiving thread has ended", thrown);
        }
    }

    private void send() {
        try {
            while (!batches.offer(batch, 1, TimeUnit.SECONDS)) {
                if (!thread.isAlive()) {
                    throw new IllegalStateException("the receiving thread has ended", thrown);
                }
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        batch = new ArrayList<>(BATCH);
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static UserError interrupted() {
        Thread.currentThread().interrupt();
        return new UserError("it was interrupted");
    }

    /** Interrupts the receiving thread. Values that are still on their way are lost, unless all was finished. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
