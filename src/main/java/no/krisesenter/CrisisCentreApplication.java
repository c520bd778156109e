package no.krisesenter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the process application with its engine, its web applications and its record. */
@SpringBootApplication
@EnableScheduling
public class CrisisCentreApplication {

    public static void main(String[] args) {
        SpringApplication.run(CrisisCentreApplication.class, args);
    }
}
