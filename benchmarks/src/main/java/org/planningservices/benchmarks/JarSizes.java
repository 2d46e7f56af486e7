package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how large core and policy are, with all that they need. */
public final class JarSizes {

    private JarSizes() {}

    /**
     * Prints the size of each jar, and of all.
     *
     * @param args  none
     * @throws IOException if a jar cannot be read
     */
    public static void main(String[] args) throws IOException {
        long all = 0;
        for (Path jar : RuntimeJars.all()) {
            long size = Files.size(jar);
            Figure.print(jar.getFileName().toString(), size, "bytes");
            all += size;
        }
        Figure.print("all runtime jars", all, "bytes");
    }
}
