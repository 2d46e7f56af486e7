package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord.Occurrence;

/**
 * A deed as far as it is said, and how to make a record of it. Immutable.
 *
 * @param title  what is done, to what
 * @param said  what is said with it
 * @param recipe  makes the record
 */
record Draft(String title, Map<Word, String> said, Recipe recipe) {

    /** Makes the record of a deed, which may then be dated otherwise with all else unchanged. */
    interface Recipe {

        Function<LocalDate, Occurrence> make(Draft draft, LocalDate day, ScenarioContext past);
    }

    static Draft of(String title, Recipe recipe) {
        return new Draft(title, Map.of(), recipe);
    }

    Draft with(Word word, String text) {
        Map<Word, String> more = new EnumMap<>(Word.class);
        more.putAll(said);
        more.put(word, text);
        return new Draft(title, Collections.unmodifiableMap(more), recipe);
    }

    Optional<String> find(Word word) {
        return Optional.ofNullable(said.get(word));
    }

    String get(Word word, String otherwise) {
        return said.getOrDefault(word, otherwise);
    }
}
