package org.planningservices.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.voucher.Given.LIFECYCLE;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planningservices.step.VoucherAction;

/** The diagram, parsed, against the transition table. */
class LifecycleDiagramTest {

    private static final Pattern EDGE = Pattern.compile("    (\\S+) --> (\\S+)(?: : (.+))?");

    private record Edge(String from, String to, String label) {}

    @Test
    void drawsEveryRowOfTheTableOnceAndNothingElse() {
        List<Edge> table = new ArrayList<>();
        for (VoucherAction action : VoucherAction.values()) {
            for (VoucherStatus from : LIFECYCLE.from(action)) {
                table.add(new Edge(from.name(), LIFECYCLE.to(action).name(), action.title()));
            }
        }
        table.add(0, new Edge("[*]", "CREATED", "create"));
        table.add(new Edge("PAID", "[*]", ""));
        table.add(new Edge("EXPIRED", "[*]", ""));
        table.add(new Edge("REVOKED", "[*]", ""));

        assertThat(edges()).containsExactlyElementsOf(table);
    }

    @Test
    void isAStateDiagramWithLineFeedsAlone() {
        assertThat(LIFECYCLE.diagram())
                .startsWith("stateDiagram-v2\n")
                .endsWith("\n")
                .doesNotContain("\r");
    }

    private static List<Edge> edges() {
        return LIFECYCLE
                .diagram()
                .lines()
                .skip(1)
                .map(LifecycleDiagramTest::edge)
                .toList();
    }

    private static Edge edge(String line) {
        Matcher edge = EDGE.matcher(line);
        assertThat(edge.matches()).as(line).isTrue();
        return new Edge(edge.group(1), edge.group(2), edge.group(3) == null ? "" : edge.group(3));
    }
}
