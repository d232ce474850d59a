package dev.tandem.kit.journal;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Appends what a transaction changed when its outermost transactional method ends: so whoever shows what was changed,
 * inside the transaction too, shows its version. What is changed later, or in a transaction that no method of its own
 * opened, is appended before the commit.
 */
@Transactional
@Interceptor
// Inside the transaction, which is opened at PLATFORM_BEFORE + 200.
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class Appending {
    private final Journal journal;

    Appending(Journal journal) {
        this.journal = journal;
    }

    @AroundInvoke
    Object appendAtTheEnd(InvocationContext invocation) throws Exception {
        var enrolment = journal.enrolment();
        if (!enrolment.enter()) {
            return invocation.proceed();
        }
        try {
            Object result = invocation.proceed();
            journal.appendReported();
            return result;
        } finally {
            enrolment.leave();
        }
    }
}
