package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.spring.bare.BareApplication;

/** An application starts without each optional dependency, which its class loader does not see. */
class OptionalDependenciesTest {

    /** The jars that are optional, or there for tests. */
    private static final Pattern OPTIONAL = Pattern.compile(
            "^(spring-(boot-)?(starter-)?(jdbc|sql|tx|transaction|web|actuator|health|micrometer|jackson|http|servlet|tomcat)"
                    + "|micrometer|tomcat|jakarta.servlet|jackson-(core|databind)-3|HikariCP|h2|postgresql)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "^spring-(boot-)?(starter-)?(jdbc|sql|tx|transaction)|^HikariCP|^h2",
                "^spring-boot-(starter-)?actuator",
                "^spring-boot-health",
                "^micrometer-(core|commons|observation)",
                "^micrometer-(commons|observation)"
            })
    void anApplicationStartsWithNoneOfTheOptionalJarsBut(String jars) throws Exception {
        assertThat(run(classPath(jars))).startsWith("accepted `open`");
    }

    @Test
    void aDataSourceNeedsNothingOfSpring() throws Exception {
        assertThat(run(classPath("^h2"), "own-data-source=true")).contains("JdbcRepository on schema");
    }

    private static List<Path> classPath(String jars) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        List<Path> left = Stream.of(all.split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> !OPTIONAL.matcher(name(jar)).find()
                        || Pattern.compile(jars).matcher(name(jar)).find())
                .toList();
        assertThat(left)
                .as("the class path without its optional jars")
                .noneMatch(jar -> name(jar).startsWith("tomcat"));
        return left;
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    private static String run(List<Path> classPath, String... properties) throws Exception {
        URL[] urls = classPath.stream().map(OptionalDependenciesTest::url).toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader alone = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(alone);
            return (String) alone.loadClass(BareApplication.class.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) properties);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
