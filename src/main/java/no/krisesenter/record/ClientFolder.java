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
import no.krisesenter.casefile.Clients;
import no.krisesenter.process.AnswersOfPlaces;
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
    private final Clients clients;
    private final AnswersOfPlaces places;

    ClientFolder(
            CaseAccess access,
            RecordEntries entries,
            CaseFiles caseFiles,
            Children children,
            AccessLog accessLog,
            Clients clients,
            AnswersOfPlaces places) {
        this.access = access;
        this.entries = entries;
        this.caseFiles = caseFiles;
        this.children = children;
        this.accessLog = accessLog;
        this.clients = clients;
        this.places = places;
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
        boolean isProtected = !clients.addressBlock(caseReference).equals("none");
        boolean hidden = isProtected && how == Access.Action.PRINT;
        return entries.all(caseReference).stream()
                .map(this::written)
                .map(each -> hidden ? withoutPlaces(each) : each)
                .toList();
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

    /** With an address that is protected no paper says where somebody is. */
    private Written withoutPlaces(Written whole) {
        Entry entry = whole.entry();
        Map<String, @Nullable Object> left = places.takenOutOf(whole.section(), entry.answers());
        Entry shown = new Entry(entry.revision(), entry.at(), entry.author(), left);
        return new Written(whole.section(), whole.child(), whole.kind(), whole.modelVersion(), shown);
    }

    private static Heading heading(RecordEntry entry) {
        return new Heading(entry.section(), entry.child(), entry.kind(), entry.revision(), entry.at(), entry.author());
    }
}
