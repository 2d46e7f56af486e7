package org.planningservices.testkit.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planningservices.journal.JournalRecord.Occurrence;

/**
 * The words of a step, and how to make a record of them. Immutable.
 *
 * @param title  the action and its subject
 * @param said  the words that replace defaults
 * @param recipe  makes the record
 */
record Draft(String title, Map<Word, String> said, Recipe recipe) {

    /** Makes a function that returns the record of a step on a day, with all else unchanged. */
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
