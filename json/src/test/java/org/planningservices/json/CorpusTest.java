package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract holds for every input of the corpus: good ones, broken ones, and each that once did harm. */
class CorpusTest {

    @ParameterizedTest
    @CsvSource({"journal", "terms", "stored", "report"})
    void holdsForTheCorpus(String folder) {
        int read = 0;
        List<Path> corpus = corpus(folder).toList();
        for (Path input : corpus) {
            try {
                read += contract(folder).isRead(Files.readAllBytes(input)) ? 1 : 0;
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new AssertionError("corpus/" + folder + "/" + input.getFileName() + ": " + e.getMessage(), e);
            }
        }

        assertThat(read).isBetween(corpus.size() / 10, corpus.size() * 9 / 10);
    }

    /** Returns the inputs of a folder, by name. */
    static Stream<Path> corpus(String folder) {
        try (Stream<Path> inputs =
                Files.list(Path.of(Objects.requireNonNull(CorpusTest.class.getResource("/corpus/" + folder))
                        .toURI()))) {
            return inputs.sorted(Comparator.comparing(Path::toString)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReaderContract<?> contract(String folder) {
        return switch (folder) {
            case "journal" -> ReaderContract.JOURNAL;
            case "terms" -> ReaderContract.TERMS;
            case "report" -> ReaderContract.REPORT;
            default -> ReaderContract.STORED;
        };
    }
}
