package no.krisesenter.workplace;

import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers what is not there, and what is not there for this person, with one and the same page: the bytes tell nobody which. */
@ControllerAdvice(basePackageClasses = NotThere.class)
class NotThere {

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere() {
        return "workplace/not-there";
    }
}
