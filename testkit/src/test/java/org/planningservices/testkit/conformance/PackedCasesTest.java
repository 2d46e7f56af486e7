package org.planningservices.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases that ship are found in a jar, on the class path and on the module path. */
class PackedCasesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final String MODULE = "org.planningservices.testkit";

    @TempDir
    private Path folder = Path.of("");

    private Path jar = Path.of("");

    @BeforeEach
    void pack() {
        jar = folder.resolve("test kit.jar");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exitCode = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(out, out, "--create", "--file", jar.toString(), "-C", CLASSES.toString(), ".");
        assertThat(exitCode).as(said.toString()).isZero();
    }

    @Test
    void onTheClassPath() throws Exception {
        URL[] classPath = Stream.concat(Stream.of(jar), dependencies())
                .map(PackedCasesTest::url)
                .toArray(URL[]::new);
        // without a parent: even the platform's finds the modules that the test itself runs on
        try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
            assertPacked(loader);
        }
    }

    @Test
    void onTheModulePath() throws Exception {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of(MODULE));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        assertThat(layer.findModule(MODULE)).isPresent();
        assertPacked(layer.findLoader(MODULE));
    }

    private void assertPacked(ClassLoader loader) throws Exception {
        Class<?> packed = loader.loadClass(ConformanceCases.class.getName());
        assertThat(packed.getProtectionDomain().getCodeSource().getLocation()).isEqualTo(url(jar));

        assertThat((List<?>) packed.getMethod("shipped").invoke(null))
                .hasSameSizeAs(ConformanceCases.shipped())
                .asString()
                .isEqualTo(ConformanceCases.shipped().toString());
    }

    /** Returns all that the test runs on, jars and folders, but for the classes that are packed. */
    private static Stream<Path> dependencies() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator)))
                .map(Path::of)
                .filter(entry -> !entry.toAbsolutePath().equals(CLASSES.toAbsolutePath()));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
