package org.planningservices.benchmarks;

import java.util.Locale;

/**
 * How long a decision takes in another tool, beside the library under terms that ask the same rules; in turns, in a JVM for
 * each tool. All requests are put to all and the answers compared before anything is measured.
 */
public final class PeersFigures {

    private static final int EACH = 2048;
    private static final int KEPT = 1024;

    private PeersFigures() {}

    /** Another tool, and what it starts from. */
    enum Peer {
        VAVR("vavr Validation from the model"),
        VAVR_FLATTENED("vavr Validation from values flattened before the clock starts"),
        DROOLS("Drools, session reused"),
        DROOLS_STATELESS("Drools, stateless"),
        EASY_RULES("Easy Rules"),
        SPRING_STATEMACHINE("Spring Statemachine");

        final String title;

        Peer(String title) {
            this.title = title;
        }

        /** Returns the name of the ratio of the tool and the library. */
        String ratio() {
            return title + " over the library";
        }
    }

    /**
     * Prints the figures of one tool.
     *
     * @param args  the tool, such as {@code vavr}, and {@code --quick} for a trial
     * @throws Exception if something cannot be measured, or answers differ
     */
    public static void main(String[] args) throws Exception {
        Scores scores = new Scores();
        Effort effort = Effort.of(args);
        measure(Peer.valueOf(args[0].toUpperCase(Locale.ROOT)), effort.isTrial() ? EACH / 8 : EACH, effort, scores);
        scores.print();
    }

    /** Measures a tool over so many requests that are accepted and as many that are refused. */
    static void measure(Peer peer, int each, Effort effort, Scores scores) throws Exception {
        try (Peers peers = new Peers(each)) {
            peers.compare();
            Object[] answers = new Object[KEPT];
            Request[] requests = peers.requests();
            String library = "the library beside " + peer.title;
            Turns turns = Turns.ofThread()
                    .add(library, () -> {
                        for (int i = 0; i < requests.length; i++) {
                            answers[i % KEPT] = Request.decide(requests[i]);
                        }
                        return requests.length;
                    })
                    .add(peer.title, peers.job(peer, answers))
                    .run(effort);
            turns.putInto(scores);
            scores.put(peer.ratio(), turns.ratio(peer.title, library), "");
        }
    }
}
