package no.krisesenter.process;

import java.util.List;
import java.util.Map;

/** Decision tables, evaluated outside a process. */
public interface Decisions {

    /**
     * @param table id of the table, which is its file name
     * @param inputs codes, numbers and booleans; a missing input counts as not answered
     * @return one map of outputs for each row that applies, in the table's order
     */
    List<Map<String, Object>> evaluate(String table, Map<String, ?> inputs);
}
