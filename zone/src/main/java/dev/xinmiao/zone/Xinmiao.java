package dev.xinmiao.zone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's entry. */
@SpringBootApplication
public class Xinmiao {
    public static void main(String[] args) {
        SpringApplication.run(Xinmiao.class, args);
    }
}
