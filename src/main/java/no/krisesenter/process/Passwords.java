package no.krisesenter.process;

/** The passwords of members of staff who sign in without a provider. */
public interface Passwords {

    /** Whether this is her password; takes as long for somebody who does not exist. Counts nothing: whoever asks keeps count of the tries. */
    boolean open(StaffId who, String password);
}
