package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The commands that the guide shows, run with curl, print what it shows. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ ((?:.*\\\\\n)*.*)\n");

    @LocalServerPort
    private int port;

    /** Begins with an empty database, whatever an earlier build has left. */
    @BeforeAll
    static void forget() throws IOException {
        Files.deleteIfExists(Path.of("vouchers.mv.db"));
    }

    @Test
    void printsWhatTheGuideShows() throws Exception {
        if (!isThere()) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("the environment variable CI is set, so curl must be there, found none");
            }
            System.err.println("NO CURL: the commands of the guide are not run");
            abort("there is no curl");
        }
        String guide = Files.readString(Path.of(System.getProperty("guide")));
        StringBuilder shown = new StringBuilder();
        StringBuilder printed = new StringBuilder();
        for (Matcher block = BLOCK.matcher(guide); block.find(); ) {
            shown.append(block.group(1));
            for (Matcher command = COMMAND.matcher(block.group(1)); command.find(); ) {
                printed.append(command.group()).append(run(command.group(1)));
            }
        }
        Files.writeString(Path.of("target/transcript.txt"), printed);

        assertThat(printed.toString()).isEqualTo(shown.toString()).contains("curl");
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command.replace(":8080", ":" + port))
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed.isEmpty() || printed.endsWith("\n") ? printed : printed + "\n";
    }
}
