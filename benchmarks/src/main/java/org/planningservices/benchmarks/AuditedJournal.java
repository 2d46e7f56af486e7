package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;

/** The journals that audits are measured on. Each is written once to a folder, and is the same every time. */
enum AuditedJournal {
    CLEAN_50_000(5_000, "51,040 records"),
    CLEAN_200_000(20_000, "204,160 records"),
    CLEAN_1_000_000(100_000, "1,020,800 records"),
    CLEAN_5_000_000(500_000, "5,104,000 records"),
    MISTAKES_400_000(400_000, "400,315 records, four in ten of them breaking rules");

    /** The day of every report. */
    static final LocalDate AS_OF = LocalDate.of(2022, 6, 1);

    private static final long SEED = 1;

    private final int size;

    /** What is in it, as the rows of the figures say it. */
    final String title;

    AuditedJournal(int size, String title) {
        this.size = size;
        this.title = title;
    }

    /** Returns the file, and writes it if it is not there. */
    Path in(Path folder, Effort effort) throws IOException {
        int size = effort.of(this.size);
        String kind = name().replaceFirst("_.*", "").toLowerCase(Locale.ROOT);
        Path file = folder.resolve(kind + '-' + size + ".journal.jsonl");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path draft = folder.resolve(file.getFileName() + ".tmp");
            try (Writer out = Files.newBufferedWriter(draft)) {
                if (this == MISTAKES_400_000) {
                    MistakesGenerator.write(size, SEED, out);
                } else {
                    JournalGenerator.write(size, SEED, out);
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
