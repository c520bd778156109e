package no.krisesenter.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** A row of the access log as it stands in the database, to the microsecond. */
record AccessRow(long id, Instant at, Access access) {

    static AccessRow of(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return new AccessRow(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Access(
                        Access.Action.of(row.getString("action")),
                        new CentreId(row.getString("centre")),
                        new StaffId(row.getString("staff")),
                        new CaseReference(row.getString("case_reference")),
                        subject == null ? null : new ChildReference(subject),
                        row.getString("section"),
                        row.getString("task_id"),
                        row.getString("grant_code")));
    }

    /** The row as bytes that no other row has: every text carries its length. */
    byte[] canonical(long seq) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(seq);
            out.writeLong(id);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            text(out, access.centre().value());
            text(out, access.staff().value());
            text(out, access.action().code());
            text(out, access.caseReference().value());
            text(out, access.subject() == null ? null : access.subject().value());
            text(out, access.section());
            text(out, access.taskId());
            text(out, access.grant());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }
}
