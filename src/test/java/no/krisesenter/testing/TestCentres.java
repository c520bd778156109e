package no.krisesenter.testing;

import java.util.List;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two crisis centres and a Nok. centre with staff in their roles; every password is {@link #PASSWORD}. */
@TestComponent
public class TestCentres implements SmartInitializingSingleton {

    public static final String PASSWORD = "Natt-Vakt-2026!";
    public static final CentreId FJORD = new CentreId("fjord");
    public static final CentreId FJELL = new CentreId("fjell");
    public static final CentreId NOK = new CentreId("nok-kyst");
    /** On duty at Fjord. */
    public static final StaffId VERA = new StaffId("vera");
    /** Contact person at Fjord. */
    public static final StaffId KARI = new StaffId("kari");
    /** Contact person and deputy at Fjord. */
    public static final StaffId SINDRE = new StaffId("sindre");
    /** Contact person for children at Fjord. */
    public static final StaffId BRITA = new StaffId("brita");
    /** Professional lead for children at Fjord. */
    public static final StaffId FRIDA = new StaffId("frida");
    /** Manager at Fjord. */
    public static final StaffId LENA = new StaffId("lena");
    /** The municipality's coordinator for Fjord. */
    public static final StaffId MAGNE = new StaffId("magne");
    /** On duty at Fjell. */
    public static final StaffId OLE = new StaffId("ole");

    /** Adviser at the Nok. centre. */
    public static final StaffId MONA = new StaffId("mona");

    private final Staffing staffing;
    private final JdbcTemplate database;

    TestCentres(Staffing staffing, JdbcTemplate database) {
        this.staffing = staffing;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        centre(FJORD, "Krisesenteret i Fjord", "crisis-centre");
        centre(FJELL, "Krisesenteret i Fjell", "crisis-centre");
        centre(NOK, "Nok. Kyst", "nok-centre");
        staff(VERA, "Vera", "on-duty-staff");
        staff(KARI, "Kari", "contact-person", "on-duty-staff");
        staff(SINDRE, "Sindre", "contact-person", "on-duty-staff");
        staff(BRITA, "Brita", "child-contact-person", "on-duty-staff");
        staff(FRIDA, "Frida", "child-professional-lead");
        staff(LENA, "Lena", "centre-manager");
        staff(MAGNE, "Magne", "municipal-coordinator");
        staffing.enrol(OLE, "Ole", "Fjell", PASSWORD, List.of("on-duty-staff"), List.of(FJELL));
        staffing.enrol(MONA, "Mona", "Kyst", PASSWORD, List.of("nok-adviser"), List.of(NOK));
    }

    private void centre(CentreId id, String name, String type) {
        staffing.openCentre(id, name);
        database.update(
                "insert into record.centre (id, name, type) values (?, ?, ?) on conflict do nothing",
                id.value(),
                name,
                type);
    }

    private void staff(StaffId id, String name, String... roles) {
        staffing.enrol(id, name, "Fjord", PASSWORD, List.of(roles), List.of(FJORD));
    }
}
