package org.planningservices.json;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Replaces {@link PlainLine}, the fast way to read a line, in a browser: there each line is read as {@link Fields}. */
@NullMarked
final class BrowserPlainLine {

    BrowserPlainLine(Limits limits, ValueInterner shared) {}

    <T> @Nullable T read(Lines lines, JournalReader.Content<T> content) {
        return null;
    }
}
