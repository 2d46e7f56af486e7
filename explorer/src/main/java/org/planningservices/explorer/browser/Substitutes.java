package org.planningservices.explorer.browser;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Replaces two classes of the library in a browser, each by the class whose name has the prefix {@code Browser}. */
public final class Substitutes implements SubstitutionPolicy {

    private static final Set<String> REPLACED =
            Set.of("org.planningservices.json.PlainLine", "org.planningservices.json.ValueTable");

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(REPLACED::contains).simpleNamePrefix("Browser");
    }
}
