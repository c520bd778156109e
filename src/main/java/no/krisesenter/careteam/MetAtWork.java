package no.krisesenter.careteam;

import no.krisesenter.access.OpenStart;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.beans.factory.ObjectProvider;

/** A form that whoever has met a case at work may send in: from a task, from the duty card, or as one of the team. */
abstract class MetAtWork implements OpenStart {

    private final String form;
    private final StaffDirectory directory;
    private final ObjectProvider<Registers> registers;

    MetAtWork(String form, StaffDirectory directory, ObjectProvider<Registers> registers) {
        this.form = form;
        this.directory = directory;
        this.registers = registers;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public boolean allows(StaffId author, CaseReference reference) {
        return directory.find(author).stream()
                .flatMap(member -> member.centres().stream())
                .flatMap(centre -> registers.getObject().options("known-cases", centre, author, null).stream())
                .anyMatch(option -> option.value().equals(reference.value()));
    }
}
