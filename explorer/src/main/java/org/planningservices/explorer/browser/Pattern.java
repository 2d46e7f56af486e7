package org.planningservices.explorer.browser;

import org.teavm.jso.core.JSRegExp;
import org.teavm.jso.core.JSString;

/** Replaces {@link java.util.regex.Pattern} in a browser. It has the methods that the library calls. */
public final class Pattern {

    private final String regex;

    private Pattern(String regex) {
        this.regex = regex;
    }

    /** Returns a pattern. */
    public static Pattern compile(String regex) {
        return new Pattern(regex);
    }

    /** Returns a matcher of the pattern and a text. */
    public Matcher matcher(CharSequence text) {
        return new Matcher(regex, text.toString());
    }

    /** Returns the parts of a text between the matches of the pattern. */
    public String[] split(CharSequence text) {
        JSString[] parts = JSString.valueOf(text.toString()).split(new JSRegExp(regex));
        String[] split = new String[parts.length];
        for (int i = 0; i < split.length; i++) {
            split[i] = parts[i].stringValue();
        }
        return split;
    }
}
