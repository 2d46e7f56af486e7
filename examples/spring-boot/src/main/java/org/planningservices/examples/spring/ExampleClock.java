package org.planningservices.examples.spring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A clock that stays on the day of the property {@code example.today}, if it is set: today the program has ended. */
@Configuration(proxyBeanMethods = false)
class ExampleClock {

    @Bean
    @ConditionalOnProperty("example.today")
    Clock clock(@Value("${example.today}") LocalDate today) {
        return Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
