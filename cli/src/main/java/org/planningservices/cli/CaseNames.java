package org.planningservices.cli;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.planningservices.testkit.conformance.ConformanceCase;

/** Chooses conformance cases by names, in which {@code *} is any text. */
final class CaseNames {

    private CaseNames() {}

    /** Returns the cases to which one of the names applies. */
    static List<ConformanceCase> choose(List<String> names, List<ConformanceCase> cases) {
        if (names.isEmpty()) {
            throw unknown("");
        }
        List<Predicate<String>> patterns =
                names.stream().map(name -> matching(name.strip())).toList();
        for (int i = 0; i < names.size(); i++) {
            if (cases.stream().map(ConformanceCase::name).noneMatch(patterns.get(i))) {
                throw unknown(names.get(i));
            }
        }
        return cases.stream()
                .filter(one -> patterns.stream().anyMatch(pattern -> pattern.test(one.name())))
                .toList();
    }

    private static UserError unknown(String name) {
        return new UserError(
                "`--only` must name a case or a folder of cases, such as `TIM-06`, `accepts-*` or `samples`,"
                        + " found `" + name + "`");
    }

    /** Returns a test of the name of a case: the typed name is all of it, its last part, or a folder in it. */
    private static Predicate<String> matching(String typed) {
        String name = Pattern.quote(typed).replace("*", "\\E.*\\Q");
        return Pattern.compile("(.*/)?" + name + "(/.*)?").asMatchPredicate();
    }
}
