package org.planningservices.explorer.browser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSRegExp;
import org.teavm.jso.core.JSString;

/** Replaces {@link java.util.regex.Matcher} in a browser. It has the methods that the library calls. */
public final class Matcher {

    private final String regex;
    private final JSString text;
    private final JSRegExp search;
    private @Nullable JSArrayReader<JSString> found;

    Matcher(String regex, String text) {
        this.regex = regex;
        this.text = JSString.valueOf(text);
        search = new JSRegExp(regex, "g");
    }

    /** Returns whether the whole text matches the pattern. */
    public boolean matches() {
        return new JSRegExp("^(?:" + regex + ")$").test(text);
    }

    /** Finds the next match. */
    public boolean find() {
        found = search.exec(text);
        return found != null;
    }

    /** Returns the text that a group of the last match found. */
    public String group(int group) {
        return Objects.requireNonNull(found).get(group).stringValue();
    }

    /** Returns where the last match begins. */
    public int start() {
        return end() - group(0).length();
    }

    /** Returns where the last match ends. */
    public int end() {
        return search.getLastIndex();
    }
}
