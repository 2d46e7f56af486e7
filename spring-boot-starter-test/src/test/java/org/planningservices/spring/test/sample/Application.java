package org.planningservices.spring.test.sample;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An application that is tested. */
@SpringBootApplication
class Application {

    /** A clock of the application's own, which a test replaces. */
    @Bean
    @Primary
    Clock ownClock() {
        return Clock.systemUTC();
    }
}
