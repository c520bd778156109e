package no.krisesenter.process;

/** How far it must be kept secret where the client of a case is, lives or is going. */
public enum PlaceSecrecy {
    /** Places are answers like any other. */
    OPEN,
    /** Fortrolig adresse, kode 7: places are kept, and shown to those only who see the whole case; this reader does not. */
    TEAM_ONLY,
    /** Strengt fortrolig adresse, kode 6, or a case of which only named people may know: no place is kept or shown. */
    NEVER
}
