package no.krisesenter.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agencies that a centre works with, by municipality. */
@Repository
public class Agencies {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 200;

    private final JdbcClient database;
    private final AgencyKinds kinds;
    private final Ids ids;

    Agencies(JdbcClient database, AgencyKinds kinds, Ids ids) {
        this.database = database;
        this.kinds = kinds;
        this.ids = ids;
    }

    /**
     * Adds an agency and gives its id.
     *
     * @throws Refused when a name is missing or too long, the kind is unknown, or the centre has this agency already
     */
    @Transactional
    public String add(CentreId centre, String municipality, String kind, String name, String contact) {
        String where = within(municipality, LONGEST_NAME, "Skriv hvilken kommune det gjelder.");
        String called = within(name, LONGEST_NAME, "Skriv hva kontoret heter, for eksempel NAV Fjordbyen.");
        String reached = contact.strip();
        if (reached.length() > LONGEST_CONTACT) {
            throw new Refused("agency-contact-too-long", "Skriv kortere hvordan dere når dem, høyst 200 tegn.");
        }
        if (!kinds.names().containsKey(kind)) {
            throw new Refused("agency-without-kind", "Velg hva slags instans det er.");
        }
        if (of(centre).stream()
                .anyMatch(agency -> agency.name().equalsIgnoreCase(called)
                        && agency.municipality().equalsIgnoreCase(where))) {
            throw new Refused(
                    "agency-twice", "Instansen er i listen fra før. Ta den i bruk igjen hvis den er tatt ut.");
        }
        String id = ids.next().toString();
        database.sql("""
                        insert into record.agency (id, centre, municipality, kind, name, contact, in_use)
                        values (:id, :centre, :municipality, :kind, :name, :contact, true)
                        """)
                .param("id", UUID.fromString(id))
                .param("centre", centre.value())
                .param("municipality", where)
                .param("kind", kind)
                .param("name", called)
                .param("contact", reached)
                .update();
        return id;
    }

    /**
     * Offers an agency in forms, or does not offer it any more.
     *
     * @throws NoSuchElementException when the centre has no such agency
     */
    @Transactional
    public void use(CentreId centre, String id, boolean inUse) {
        Agency agency = find(centre, id).orElseThrow(() -> new NoSuchElementException("There is no such agency."));
        database.sql("update record.agency set in_use = :use where id = :id")
                .param("use", inUse)
                .param("id", UUID.fromString(agency.id()))
                .update();
    }

    /** The agencies of a centre by municipality and name, also those that are not in use. */
    @Transactional(readOnly = true)
    public List<Agency> of(CentreId centre) {
        return database.sql("select * from record.agency where centre = :centre order by municipality, name, id")
                .param("centre", centre.value())
                .query(Agencies::read)
                .list();
    }

    Optional<Agency> find(CentreId centre, String id) {
        return of(centre).stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    private static String within(String typed, int longest, String sentence) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new Refused("agency-without-name", sentence);
        }
        return text;
    }

    private static Agency read(ResultSet row, int number) throws SQLException {
        return new Agency(
                row.getString("id"),
                row.getString("municipality"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("contact"),
                row.getBoolean("in_use"));
    }
}
