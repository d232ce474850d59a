package dev.tandem.testing.notes;

import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Notes extends Aggregates<Note> {
    record Position(String key) {}

    List<Note> page(PageRequest page) {
        String after = page.after(Position.class).map(Position::key).orElse("");
        return find("key > ?1 order by key", after).page(0, page.limit() + 1).list();
    }

    @Override
    protected Refusal unknown(String reference) {
        return KitProblem.NOT_FOUND.because("There is no note %s", reference);
    }
}
