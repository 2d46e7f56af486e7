package org.planningservices.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Application {

    /** Creates the configuration. */
    public Application() {}

    /**
     * Starts the application.
     *
     * @param args  properties, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
