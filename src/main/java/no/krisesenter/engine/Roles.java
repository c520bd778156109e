package no.krisesenter.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** The role groups of a centre with the names that staff see. */
public final class Roles {

    public static final String MANAGER = "centre-manager";
    public static final String ON_DUTY = "on-duty-staff";
    public static final String ADMINISTRATOR = "camunda-admin";

    public static final Map<String, String> NAMES = names();

    private Roles() {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put(ON_DUTY, "Vakt");
        names.put("contact-person", "Kontaktperson");
        names.put("child-contact-person", "Kontaktperson for barn");
        names.put("child-professional-lead", "Barnefaglig ansvarlig");
        names.put(MANAGER, "Daglig leder");
        names.put("safety-lead", "Sikkerhetsansvarlig");
        names.put("statistics-lead", "Statistikkansvarlig");
        names.put("privacy-contact", "Personvernkontakt");
        names.put("nok-adviser", "Rådgiver ved Nok.-senter");
        names.put("nok-child-lead", "Barnefaglig ansvarlig ved Nok.-senter");
        names.put("municipal-coordinator", "Kommunal koordinator");
        return names;
    }
}
