package org.planningservices.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.terms.Terms;
import org.planningservices.testkit.scenario.Scenario;

/** The samples of the README are files and regions that a build runs. */
class ReadmeSamplesTest {

    private final String readme;

    ReadmeSamplesTest() throws IOException {
        readme = Documents.read("README.md");
    }

    @Test
    void showsTheProjectThatIsRunOutsideTheReactor() throws IOException {
        String root = Documents.read("pom.xml");
        String pom = Documents.read("examples/src/it/class-path/pom.xml")
                .replace("@project.version@", first("<documented.version>(.*?)</", root))
                .replace("@compiler-plugin.version@", first("<compiler-plugin.version>(.*?)</", root))
                .replace("@exec-plugin.version@", first("<exec-plugin.version>(.*?)</", root));

        assertThat(Documents.blocks("xml", readme).get(0)).isEqualTo(pom);
    }

    @Test
    void showsTheProgramThatIsRunOutsideTheReactorAndAScenario() throws IOException {
        List<String> program = Documents.regions("examples/src/it/class-path/src");
        List<String> scenario = Documents.regions("examples/src/test");

        assertThat(Documents.blocks("java", readme)).containsExactly(program.get(0), scenario.get(0));
    }

    @Test
    void showsTheTextOfAFailure() {
        Scenario reported = given().on("2021-06-30", create("V-1"), assign("V-1"))
                .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));

        Throwable failure = catchThrowable(
                () -> reported.when(redeem("V-1")).on("2021-12-28").thenAccepted());

        assertThat(Documents.blocks("text", readme)).contains(failure.getMessage());
    }

    @Test
    void showsTheTransitionTable() {
        assertThat(Documents.blocks("mermaid", readme))
                .containsExactly(Terms.planningServices().lifecycle().value().diagram());
    }

    private static String first(String pattern, String text) {
        return Documents.all(pattern, text).get(0);
    }
}
