package org.planningservices.persistence.jdbc;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server that writes through to the disk, and can be killed. */
final class Server implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Child process;

    private Server(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        process = started();
    }

    static Server start(Path folder) throws IOException, InterruptedException {
        return new Server(folder, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Child started() throws IOException, InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        Child child =
                Child.start(ServerProcess.class, line -> ready.countDown(), folder.toString(), Integer.toString(port));
        if (!ready.await(60, TimeUnit.SECONDS)) {
            child.kill();
            throw new IllegalStateException("PostgreSQL did not start within a minute");
        }
        return child;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&connectTimeout=2&socketTimeout=10";
    }

    void killAndStart() throws IOException, InterruptedException {
        close();
        process = started();
    }

    /** Kills all processes of the server, as {@code kill -9} does. */
    @Override
    public void close() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
            ProcessHandle.of(pid).ifPresent(Server::killAll);
        }
        process.kill();
    }

    private static void killAll(ProcessHandle postmaster) {
        var backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        backends.forEach(backend -> backend.onExit().join());
    }
}
