package org.planningservices.voucher;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transition table as a picture.
 *
 * <p>A status is a state, and an action is an edge from each status that it starts from. For example, {@code redeem} is
 * the edge {@code REPORTED --> REDEEMED : redeem}. An action that starts from no status is where the picture begins, and
 * a status that no action leaves is where it ends.
 */
public final class StepDiagram {

    private static final String BEGIN_OR_END = "[*]";

    private StepDiagram() {}

    /**
     * Returns the picture as a Mermaid state diagram, in the order of the table.
     *
     * @return the text, each line of which ends in a line feed
     */
    public static String mermaid() {
        Stream<String> steps = Arrays.stream(VoucherAction.values()).flatMap(StepDiagram::steps);
        Stream<String> ends = Arrays.stream(VoucherAction.values())
                .map(VoucherAction::to)
                .distinct()
                .filter(StepDiagram::isEnd)
                .map(status -> edge(status.name(), BEGIN_OR_END));
        return Stream.concat(steps, ends)
                .map(edge -> "    " + edge + "\n")
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    private static Stream<String> steps(VoucherAction action) {
        Stream<String> from = action.from().isEmpty()
                ? Stream.of(BEGIN_OR_END)
                : action.from().stream().map(VoucherStatus::name);
        return from.map(name -> edge(name, action.to().name()) + " : " + action.title());
    }

    private static boolean isEnd(VoucherStatus status) {
        return Arrays.stream(VoucherAction.values()).noneMatch(action -> action.startsFrom(status));
    }

    private static String edge(String from, String to) {
        return from + " --> " + to;
    }
}
