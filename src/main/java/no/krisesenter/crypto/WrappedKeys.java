package no.krisesenter.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.krisesenter.process.CentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The data keys of the clients as they lie in the database, wrapped by the key of the centre. */
@Repository
class WrappedKeys {

    private final JdbcClient database;

    WrappedKeys(JdbcClient database) {
        this.database = database;
    }

    record Wrapped(UUID client, byte[] key) {}

    void add(Owner owner, byte[] wrapped, int version, Instant now) {
        database.sql("""
                        insert into record.client_key (client, centre, wrapped, wrapped_by, created_at)
                        values (:client, :centre, :wrapped, :version, :now)
                        """)
                .param("client", owner.client())
                .param("centre", owner.centre().value())
                .param("wrapped", wrapped)
                .param("version", version)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> find(Owner owner) {
        return database.sql("select wrapped from record.client_key where client = :client")
                .param("client", owner.client())
                .query(byte[].class)
                .optional();
    }

    void remove(Owner owner) {
        database.sql("delete from record.client_key where client = :client and centre = :centre")
                .param("client", owner.client())
                .param("centre", owner.centre().value())
                .update();
    }

    List<CentreId> centres() {
        return database
                .sql("select distinct centre from record.client_key order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(CentreId::new)
                .toList();
    }

    /** Keys that another version wraps, held until the transaction ends; those that somebody else holds are left out. */
    List<Wrapped> wrappedByOthersThan(int version, CentreId centre, UUID after, int atMost) {
        return database.sql("""
                        select client, wrapped from record.client_key
                        where centre = :centre and wrapped_by is distinct from :version and client > :after
                        order by client limit :atMost for update skip locked
                        """)
                .param("centre", centre.value())
                .param("version", version)
                .param("after", after)
                .param("atMost", atMost)
                .query(WrappedKeys::wrapped)
                .list();
    }

    List<Wrapped> all(CentreId centre) {
        return database.sql("select client, wrapped from record.client_key where centre = :centre")
                .param("centre", centre.value())
                .query(WrappedKeys::wrapped)
                .list();
    }

    /** How many clients are recognised by an index that another version has made. */
    long indexedByOthersThan(int version, CentreId centre) {
        return database.sql("""
                        select count(*) from record.client where centre = :centre and indexed_by is distinct from :version
                        and (birth_number_index is not null or phone_index is not null)
                        """)
                .param("centre", centre.value())
                .param("version", version)
                .query(Long.class)
                .single();
    }

    void replace(UUID client, byte[] wrapped, int version) {
        database.sql("update record.client_key set wrapped = :wrapped, wrapped_by = :version where client = :client")
                .param("client", client)
                .param("wrapped", wrapped)
                .param("version", version)
                .update();
    }

    private static Wrapped wrapped(ResultSet row, int number) throws SQLException {
        return new Wrapped(row.getObject("client", UUID.class), row.getBytes("wrapped"));
    }
}
