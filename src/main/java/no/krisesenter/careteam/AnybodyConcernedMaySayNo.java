package no.krisesenter.careteam;

import no.krisesenter.access.OpenStart;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever has met a case at work may say that she knows the person: from a task, from the duty card, or as one of the team. */
@Component
class AnybodyConcernedMaySayNo implements OpenStart {

    private final StaffDirectory directory;
    private final ObjectProvider<Registers> registers;

    AnybodyConcernedMaySayNo(StaffDirectory directory, ObjectProvider<Registers> registers) {
        this.directory = directory;
        this.registers = registers;
    }

    @Override
    public String form() {
        return "conflict-of-interest.report";
    }

    @Override
    public boolean allows(StaffId author, CaseReference reference) {
        return directory.find(author).stream()
                .flatMap(member -> member.centres().stream())
                .flatMap(centre -> registers.getObject().options("known-cases", centre, author, null).stream())
                .anyMatch(option -> option.value().equals(reference.value()));
    }
}
