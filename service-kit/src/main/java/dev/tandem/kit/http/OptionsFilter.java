package dev.tandem.kit.http;

import dev.tandem.kit.problem.KitProblem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says what an address takes. The framework would name the methods of every resource that shares the class's path. */
class OptionsFilter {
    @ServerRequestFilter(preMatching = true)
    Optional<RestResponse<Void>> answer(ContainerRequestContext request, UriInfo uri) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        var offer = Offer.at(uri);
        if (offer.isNone()) {
            throw KitProblem.NOT_FOUND.because(
                    "There is nothing at %s", uri.getRequestUri().getRawPath());
        }
        var answer = ResponseBuilder.<Void>noContent().header(HttpHeaders.ALLOW, offer.allow());
        offer.accepting().forEach(answer::header);
        return Optional.of(answer.build());
    }
}
