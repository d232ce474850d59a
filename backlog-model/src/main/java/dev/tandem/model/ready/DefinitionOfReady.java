package dev.tandem.model.ready;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a product asks of an item before it goes into a sprint. */
public record DefinitionOfReady(Set<ReadyCheck> checks) {
    /** No product can do without these. */
    private static final Set<ReadyCheck> ALWAYS = EnumSet.of(
            ReadyCheck.ESTIMATED, ReadyCheck.UNBLOCKED, ReadyCheck.FITS, ReadyCheck.ANSWERED, ReadyCheck.DECIDED);

    /** Holds until product says otherwise. */
    public static final DefinitionOfReady DEFAULT = of(List.of(ReadyCheck.DEFINED));

    public DefinitionOfReady {
        var all = EnumSet.copyOf(ALWAYS);
        all.addAll(checks);
        checks = Set.copyOf(all);
    }

    /** @param named beside those that always hold, which may be named too */
    public static DefinitionOfReady of(Collection<ReadyCheck> named) {
        return new DefinitionOfReady(Set.copyOf(named));
    }

    public static DefinitionOfReady ofBits(int bits) {
        return of(Arrays.stream(ReadyCheck.values())
                .filter(check -> (bits & check.bit()) != 0)
                .toList());
    }

    public int bits() {
        return checks.stream().mapToInt(ReadyCheck::bit).sum();
    }

    /** @return all that it asks for, in one order */
    public List<ReadyCheck> list() {
        return checks.stream().sorted().toList();
    }

    /** @return what of it an item lacks that lacks so many */
    public List<ReadyCheck> notMet(int lacking) {
        return list().stream().filter(check -> (lacking & check.bit()) != 0).toList();
    }
}
