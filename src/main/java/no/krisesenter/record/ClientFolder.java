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
import no.krisesenter.casefile.Children;
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
    private final Children children;
    private final AccessLog accessLog;

    ClientFolder(
            CaseAccess access, RecordEntries entries, CaseFiles caseFiles, Children children, AccessLog accessLog) {
        this.access = access;
        this.entries = entries;
        this.caseFiles = caseFiles;
        this.children = children;
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
    public List<Written> open(CaseReference caseReference, StaffId reader, Access.Action how, String page) {
        Grant grant = access.require(reader, caseReference);
        note(how, reader, caseReference, null, page, grant);
        children.of(caseReference).forEach(child -> note(how, reader, caseReference, child.reference(), page, grant));
        return entries.all(caseReference).stream().map(this::written).toList();
    }

    @Override
    @Transactional
    public List<Written> read(
            CaseReference caseReference, @Nullable ChildReference child, String section, StaffId reader) {
        Grant grant = access.require(reader, caseReference);
        note(Access.Action.READ, reader, caseReference, child, section, grant);
        List<Written> opened = new ArrayList<>();
        entries.all(caseReference, child, section).forEach(entry -> opened.add(written(entry)));
        Collections.reverse(opened);
        return opened;
    }

    private void note(
            Access.Action how,
            StaffId reader,
            CaseReference caseReference,
            @Nullable ChildReference child,
            String section,
            Grant grant) {
        accessLog.note(new Access(
                how, caseFiles.get(caseReference).centre(), reader, caseReference, child, section, null, grant.code()));
    }

    private Written written(RecordEntry entry) {
        return new Written(entry.section(), entry.child(), entry.kind(), entry.modelVersion(), entries.open(entry));
    }

    private static Heading heading(RecordEntry entry) {
        return new Heading(entry.section(), entry.child(), entry.kind(), entry.revision(), entry.at(), entry.author());
    }
}
