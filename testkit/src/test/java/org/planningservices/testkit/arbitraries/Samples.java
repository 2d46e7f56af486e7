package org.planningservices.testkit.arbitraries;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/** Draws values of an arbitrary with a fixed seed, so that a test sees the same ones in each run. */
final class Samples {

    private Samples() {}

    static <T> List<T> of(Arbitrary<T> arbitrary, int number) {
        Random random = new Random(2021_06_30);
        RandomGenerator<T> generator = arbitrary.generator(1000);
        return Stream.generate(() -> generator.next(random).value())
                .limit(number)
                .toList();
    }
}
