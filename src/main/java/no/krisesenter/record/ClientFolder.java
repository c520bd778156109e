package no.krisesenter.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens sections of the record for a person, and notes it first. */
@Component
class ClientFolder implements Folder {

    private final CaseAccess access;
    private final RecordEntries entries;
    private final CaseFiles caseFiles;
    private final AccessLog accessLog;

    ClientFolder(CaseAccess access, RecordEntries entries, CaseFiles caseFiles, AccessLog accessLog) {
        this.access = access;
        this.entries = entries;
        this.caseFiles = caseFiles;
        this.accessLog = accessLog;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Heading> headings(CaseReference caseReference, StaffId reader) {
        access.require(reader, caseReference);
        Map<List<@Nullable Object>, Heading> newest = new LinkedHashMap<>();
        for (RecordEntry entry : entries.all(caseReference)) {
            newest.putIfAbsent(java.util.Arrays.asList(entry.section(), entry.child()), heading(entry));
        }
        return List.copyOf(newest.values());
    }

    @Override
    @Transactional
    public List<Entry> read(
            CaseReference caseReference, @Nullable ChildReference child, String section, StaffId reader) {
        Grant grant = access.require(reader, caseReference);
        accessLog.note(new Access(
                Access.Action.READ,
                caseFiles.get(caseReference).centre(),
                reader,
                caseReference,
                child,
                section,
                null,
                grant.code()));
        List<Entry> opened = new ArrayList<>();
        entries.all(caseReference, child, section).forEach(entry -> opened.add(entries.open(entry)));
        Collections.reverse(opened);
        return opened;
    }

    private static Heading heading(RecordEntry entry) {
        return new Heading(entry.section(), entry.child(), entry.kind(), entry.revision(), entry.at(), entry.author());
    }
}
