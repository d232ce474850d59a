package dev.tandem.kit.problem;

import static dev.tandem.kit.problem.Fact.id;
import static dev.tandem.kit.problem.Fact.listOf;
import static dev.tandem.kit.problem.Fact.text;
import static dev.tandem.kit.problem.Fact.texts;
import static dev.tandem.kit.problem.Fact.whole;

import java.util.List;

/** What can go wrong with any request. */
public enum KitProblem implements ProblemType {
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            whole("line").ifKnown(),
            whole("column").ifKnown()),
    VALIDATION_FAILED(
            400, "Fields of the request are not as they must be", listOf("errors", "InvalidField"), whole("count")),
    UNKNOWN_PARAMETER(400, "The query has a parameter that this operation does not know", texts("known")),
    INVALID_PARAMETER(
            400,
            "A parameter is not as it must be",
            text("parameter").ifKnown(),
            text("header").ifKnown(),
            texts("known").ifKnown()),
    UNAUTHENTICATED(401, "The request does not say who asks"),
    FORBIDDEN(403, "The caller's roles do not allow this", texts("roles"), texts("needed")),
    OUTSIDE_ACCESS(403, "The caller's token is for some products, and this is about others"),
    OPEN_ACCESS_IS_LOCAL(403, "Without tokens the service answers its own machine only", text("header")),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The resource does not support this method", texts("allowed")),
    NOT_ACCEPTABLE(406, "The answer is not to be had in a media type that the request accepts"),
    BODY_TOO_SLOW(408, "The body did not arrive in time"),
    BATCH_REFUSED(409, "Rules refuse items of the batch; none was taken", listOf("items", "RefusedItem")),
    REQUEST_RUNNING(409, "A request with the same Idempotency-Key is still running"),
    CHANGED_AT_ONCE(409, "Another request changed the same thing at the same moment"),
    EVENT_TOO_LARGE(409, "The change would make an event larger than events may be", whole("size"), whole("limit")),
    PRECONDITION_FAILED(412, "The resource has changed since", whole("version")),
    BODY_TOO_LARGE(
            413, "The body is larger than the service takes", whole("maxSize").ifKnown()),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's media type is not one that this operation reads",
            texts("taken").ifKnown()),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "The request must say which version it changes"),
    TOO_MANY_REQUESTS(
            429,
            "Somebody asks more often, or for more at once, than one may",
            text("quota"),
            whole("most"),
            whole("seconds").ifKnown()),
    UNEXPECTED(500, "The service failed unexpectedly", id("incident")),
    DATABASE_UNAVAILABLE(503, "The database does not answer"),
    DATABASE_RESTORED(503, "The database was restored, and lacks changes that others have seen", whole("lost")),
    NOT_CAUGHT_UP(503, "This service has not read yet what the request builds on"),
    IDENTITY_PROVIDER_UNAVAILABLE(503, "The identity provider that tokens are checked by does not answer"),
    STOPPING(503, "The service is about to stop"),
    TOO_MUCH_AT_ONCE(503, "The service holds as many bodies as it can at once");

    private final int status;
    private final String title;
    private final List<Fact> facts;

    KitProblem(int status, String title, Fact... facts) {
        this.status = status;
        this.title = title;
        this.facts = List.of(facts);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }
}
