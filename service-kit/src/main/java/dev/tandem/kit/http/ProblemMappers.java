package dev.tandem.kit.http;

import dev.tandem.kit.audit.Refusals;
import dev.tandem.kit.audit.Refusals.Reason;
import dev.tandem.kit.database.Causes;
import dev.tandem.kit.database.DatabaseConflict;
import dev.tandem.kit.database.DatabaseOutage;
import dev.tandem.kit.database.DatabaseWatch;
import dev.tandem.kit.id.Ids;
import dev.tandem.kit.identity.NeededRoles;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Problem;
import dev.tandem.kit.problem.Refusal;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a request ended with into a problem. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    // Before the framework's own mappers, whose answers have no body.
    private static final int FIRST = Priorities.USER - 1000;

    private final DatabaseWatch database;
    private final SecurityIdentity identity;
    private final Refusals refusals;

    ProblemMappers(DatabaseWatch database, SecurityIdentity identity, Refusals refusals) {
        this.database = database;
        this.identity = identity;
        this.refusals = refusals;
    }

    @ServerExceptionMapper(priority = FIRST)
    RestResponse<Problem> refused(Refusal refusal, UriInfo uri) {
        return answer(refusal, uri);
    }

    @ServerExceptionMapper(priority = FIRST)
    RestResponse<Problem> http(WebApplicationException e, Request request, UriInfo uri) {
        if (e.getCause() instanceof Refusal refusal) {
            // Thrown while a parameter was read; the framework says "not found" for every such failure.
            return answer(refusal, uri);
        }
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 400 -> answer(KitProblem.MALFORMED_REQUEST.because("The request cannot be read"), uri);
            case 404 -> answer(KitProblem.NOT_FOUND.because("There is nothing at %s", pathOf(uri)), uri);
            case 405 -> answer(methodNotAllowed(uri), uri);
            case 406 -> answer(KitProblem.NOT_ACCEPTABLE.because("This operation answers in JSON"), uri);
            case 413 -> answer(KitProblem.BODY_TOO_LARGE.because("The body is larger than the service takes"), uri);
            case 415 -> answer(unsupportedMediaType(request, uri), uri);
            default -> unexpected(e, uri);
        };
    }

    @ServerExceptionMapper(priority = FIRST)
    Uni<RestResponse<Problem>> unauthenticated(
            UnauthorizedException e, ResourceInfo resource, RoutingContext context, UriInfo uri) {
        refusals.tell(Reason.UNAUTHENTICATED, context, resource.getResourceMethod());
        return challenge("This needs a caller", context, uri);
    }

    @ServerExceptionMapper(priority = FIRST)
    Uni<RestResponse<Problem>> unauthenticated(
            AuthenticationFailedException e, ResourceInfo resource, RoutingContext context, UriInfo uri) {
        refusals.tell(Reason.UNAUTHENTICATED, context, resource.getResourceMethod());
        return challenge(e.getMessage() == null ? "The credentials are not valid" : e.getMessage(), context, uri);
    }

    /** Not of the token, whose faults are failed authentications: the provider that would tell its keys is away. */
    @ServerExceptionMapper(priority = FIRST)
    RestResponse<Problem> uncheckable(OIDCException e, UriInfo uri) {
        // The framework warns of it by itself, at each attempt.
        LOG.debugf(e, "Who asks for %s cannot be checked", pathOf(uri));
        return answer(
                KitProblem.IDENTITY_PROVIDER_UNAVAILABLE
                        .because("The identity provider does not answer, so nobody's token can be checked")
                        .retryAfter(5),
                uri);
    }

    @ServerExceptionMapper(priority = FIRST)
    RestResponse<Problem> forbidden(ForbiddenException e, ResourceInfo resource, RoutingContext context, UriInfo uri) {
        refusals.tell(Reason.FORBIDDEN, context, resource.getResourceMethod());
        var own = new TreeSet<>(identity.getRoles());
        var needed = NeededRoles.of(resource.getResourceMethod());
        return answer(
                KitProblem.FORBIDDEN
                        .because(
                                "This needs one of the roles %s; the caller has %s",
                                String.join(", ", needed), own.isEmpty() ? "none" : String.join(", ", own))
                        .with("roles", own)
                        .with("needed", needed),
                uri);
    }

    @ServerExceptionMapper(priority = FIRST)
    RestResponse<Problem> unexpected(Throwable e, UriInfo uri) {
        for (Throwable cause : Causes.of(e)) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal, uri);
            }
            if (DatabaseConflict.isOne(cause)) {
                return answer(
                        KitProblem.CHANGED_AT_ONCE
                                .because("Nothing was changed; send the request again")
                                .retryAfter(1),
                        uri);
            }
            if (DatabaseOutage.isOne(cause)) {
                LOG.debugf("Request to %s: the database does not answer: %s", pathOf(uri), cause.getMessage());
                database.doubt();
                // It may have been the commit's answer that was lost.
                return answer(
                        KitProblem.DATABASE_UNAVAILABLE
                                .because("The database stopped answering, so whether this was done is not known; "
                                        + "send it again, with the same Idempotency-Key")
                                .retryAfter(2),
                        uri);
            }
        }
        UUID incident = Ids.next();
        LOG.errorf(e, "Incident %s at %s", incident, pathOf(uri));
        return answer(
                KitProblem.UNEXPECTED
                        .because("The service's log tells more under the incident's id")
                        .with("incident", incident),
                uri);
    }

    private static Refusal methodNotAllowed(UriInfo uri) {
        var offer = Offer.at(uri);
        return KitProblem.METHOD_NOT_ALLOWED
                .because("%s takes %s", pathOf(uri), offer.allow())
                .with("allowed", offer.allowed())
                .header(HttpHeaders.ALLOW, offer.allow());
    }

    private static Refusal unsupportedMediaType(Request request, UriInfo uri) {
        var taken = Offer.at(uri).taken(request.getMethod());
        String all = String.join(", ", taken);
        return KitProblem.UNSUPPORTED_MEDIA_TYPE
                .because("The body must be %s", all)
                .with("taken", taken)
                .header(Offer.acceptingHeader(request.getMethod()), all);
    }

    private static Uni<RestResponse<Problem>> challenge(String detail, RoutingContext context, UriInfo uri) {
        var response = answer(KitProblem.UNAUTHENTICATED.because("%s", detail), uri);
        return context.<HttpAuthenticator>get(HttpAuthenticator.class.getName())
                .getChallenge(context)
                .map(challenge -> {
                    if (challenge != null) {
                        challenge
                                .getHeaders()
                                .forEach((name, value) -> response.getHeaders().add(name.toString(), value));
                    }
                    return response;
                });
    }

    private static RestResponse<Problem> answer(Refusal refusal, UriInfo uri) {
        return Problem.response(refusal, pathOf(uri));
    }

    /** As it was asked for: decoded, it may hold what no text may, and would not be an address any more. */
    private static String pathOf(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
