package dev.tandem.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.kit.http.ResponseHeaders;
import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.problem.KitProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {
    private final IdempotencyKeys keys;
    private final IdempotentRequest request;
    private final ResponseHeaders responseHeaders;
    private final ObjectMapper mapper;

    IdempotencyInterceptor(
            IdempotencyKeys keys, IdempotentRequest request, ResponseHeaders responseHeaders, ObjectMapper mapper) {
        this.keys = keys;
        this.request = request;
        this.responseHeaders = responseHeaders;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var scope = request.scope(NarrowsItself.Said.of(invocation.getMethod()));
        if (scope.isEmpty()) {
            return invocation.proceed();
        }
        byte[] fingerprint = request.fingerprint(bodyOf(invocation));
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!keys.lock(scope.get())) {
                throw KitProblem.REQUEST_RUNNING
                        .because("Wait for the answer to the first request, or repeat this one later")
                        .retryAfter(1);
            }
            Optional<IdempotencyKeys.Answer> kept = keys.find(scope.get());
            if (kept.isPresent()) {
                return replay(kept.get(), fingerprint);
            }
            var response = (RestResponse<?>) invocation.proceed();
            keep(scope.get(), fingerprint, response);
            return response;
        });
    }

    private RestResponse<Object> replay(IdempotencyKeys.Answer kept, byte[] fingerprint) throws IOException {
        if (!Arrays.equals(kept.fingerprint(), fingerprint)) {
            throw KitProblem.IDEMPOTENCY_KEY_REUSED.because(
                    "This key belongs to a request with another body; take a new key for a new request");
        }
        kept.headers().forEach(responseHeaders::put);
        responseHeaders.put("Idempotency-Replayed", "true");
        return RestResponse.ResponseBuilder.create(kept.status())
                .entity((Object) mapper.readTree(kept.body()))
                .build();
    }

    private void keep(byte[] scope, byte[] fingerprint, RestResponse<?> response) {
        responseHeaders.describe(response.getEntity());
        var headers = new TreeMap<>(responseHeaders.all());
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            headers.put(HttpHeaders.LOCATION, location);
        }
        try {
            String body = mapper.writeValueAsString(response.getEntity());
            keys.keep(scope, new IdempotencyKeys.Answer(fingerprint, response.getStatus(), headers, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one parameter that no annotation fills. */
    private static Object bodyOf(InvocationContext invocation) {
        Parameter[] parameters = invocation.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getAnnotations().length == 0) {
                return invocation.getParameters()[i];
            }
        }
        return "";
    }
}
