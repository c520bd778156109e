package no.krisesenter.contract;

/**
 * One breach of the contract.
 *
 * @param file path under the root of the project
 * @param sentence what is wrong, for whoever has to mend it
 */
record Finding(String file, String sentence) {

    @Override
    public String toString() {
        return file + ": " + sentence;
    }
}
