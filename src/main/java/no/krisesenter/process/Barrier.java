package no.krisesenter.process;

import java.util.Set;

/**
 * Who must be kept away from the work of a case.
 *
 * @param restricted whether only people who have been named may know of the case
 * @param named the people who have been named
 * @param excluded the people who must keep away, whatever their roles are
 */
public record Barrier(boolean restricted, Set<StaffId> named, Set<StaffId> excluded) {

    public boolean isOpen() {
        return !restricted && excluded.isEmpty();
    }

    public boolean stops(StaffId staff) {
        return excluded.contains(staff) || restricted && !named.contains(staff);
    }
}
