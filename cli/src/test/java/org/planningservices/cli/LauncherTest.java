package org.planningservices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the jar; a script in the place of Java prints its arguments. */
class LauncherTest {

    @TempDir
    private Path folder = Path.of("");

    private Path launcher = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(folder.resolve("a folder/bin"));
        launcher = Files.copy(
                Path.of("planning-services"), home.resolve("planning-services"), StandardCopyOption.COPY_ATTRIBUTES);
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor each; do echo \"$each\"; done\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private String start(Path command, int expected) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.toString(), "audit", "two words", "@three");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("PLANNING_SERVICES_OPTS", "-Xmx1g -Xms1g");
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(expected);
        return printed;
    }

    @Test
    void startsTheJarThatTheBuildMakesWithTheArgumentsAsTheyAre() throws Exception {
        Path jar = Files.createDirectories(launcher.resolveSibling("target")).resolve("planning-services.jar");
        Files.createFile(jar);

        assertThat(start(launcher, 1).lines())
                .containsExactly(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx1g",
                        "-Xms1g",
                        "-jar",
                        jar.toRealPath().toString(),
                        "audit",
                        "two words",
                        "@three");
    }

    @Test
    void worksThroughSymbolicLinks() throws Exception {
        Path jar = Files.createFile(launcher.resolveSibling("planning-services.jar"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), launcher);
        Path links = Files.createDirectories(folder.resolve("links"));
        Path second =
                Files.createSymbolicLink(links.resolve("second"), Path.of("..").resolve(first.getFileName()));

        assertThat(start(second, 1).lines()).contains(jar.toRealPath().toString());
    }

    @Test
    void saysHowToBuildAJarThatIsMissing() throws Exception {
        assertThat(start(launcher, 2)).contains("expected ", "mvn -q package -DskipTests -pl cli -am");
    }
}
