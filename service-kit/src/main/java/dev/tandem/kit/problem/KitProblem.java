package dev.tandem.kit.problem;

/** What can go wrong with any request. */
public enum KitProblem implements ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    VALIDATION_FAILED(400, "Fields of the request are not as they must be"),
    UNKNOWN_PARAMETER(400, "The query has a parameter that this operation does not know"),
    INVALID_PARAMETER(400, "A parameter is not as it must be"),
    UNAUTHENTICATED(401, "The request does not say who asks"),
    FORBIDDEN(403, "The caller's roles do not allow this"),
    OPEN_ACCESS_IS_LOCAL(403, "Without tokens the service answers its own machine only"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The resource does not support this method"),
    NOT_ACCEPTABLE(406, "The answer is not to be had in a media type that the request accepts"),
    BODY_TOO_SLOW(408, "The body did not arrive in time"),
    REQUEST_RUNNING(409, "A request with the same Idempotency-Key is still running"),
    CHANGED_AT_ONCE(409, "Another request changed the same thing at the same moment"),
    EVENT_TOO_LARGE(409, "The change would make an event larger than events may be"),
    PRECONDITION_FAILED(412, "The resource has changed since"),
    BODY_TOO_LARGE(413, "The body is larger than the service takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not one that this operation reads"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "The request must say which version it changes"),
    UNEXPECTED(500, "The service failed unexpectedly"),
    DATABASE_UNAVAILABLE(503, "The database does not answer"),
    DATABASE_RESTORED(503, "The database was restored, and lacks changes that others have seen"),
    NOT_CAUGHT_UP(503, "This service has not read yet what the request builds on"),
    IDENTITY_PROVIDER_UNAVAILABLE(503, "The identity provider that tokens are checked by does not answer"),
    STOPPING(503, "The service is about to stop"),
    TOO_MUCH_AT_ONCE(503, "The service holds as many bodies as it can at once");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
