package org.planningservices.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for stored records for which the contract does not hold. What is found belongs into the corpus. */
class StoredFuzz {

    @MethodSource("corpus")
    @FuzzTest(maxDuration = "3m")
    void holdsFor(byte[] input) {
        ReaderContract.STORED.isRead(input);
    }

    static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (Path input : CorpusTest.corpus("stored").toList()) {
            corpus.add(Files.readAllBytes(input));
        }
        return corpus;
    }
}
