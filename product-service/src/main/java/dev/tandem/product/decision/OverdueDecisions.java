package dev.tandem.product.decision;

import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of open decisions when their day has passed. */
@ApplicationScoped
class OverdueDecisions {
    private final Decisions decisions;
    private final DecisionService service;
    private final SystemTask task;

    OverdueDecisions(Decisions decisions, DecisionService service, SystemTask task) {
        this.decisions = decisions;
        this.service = service;
        this.task = task;
    }

    /** Where two replicas look at once, the row's lock lets only the first one tell. */
    @Scheduled(every = "${tandem.decisions.overdue-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        task.each(
                () -> decisions.becomingOverdue(service.now()),
                service::becomeOverdue,
                "Decision %s is overdue, which cannot be told"::formatted);
    }
}
