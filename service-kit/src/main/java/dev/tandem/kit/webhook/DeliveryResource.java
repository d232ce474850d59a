package dev.tandem.kit.webhook;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Webhooks.ROLES)
@NarrowsItself
@Tag(name = "Webhooks", description = "Events of this service, told over HTTP")
class DeliveryResource {
    private final DeliveryLog log;
    private final Redelivery redelivery;

    DeliveryResource(DeliveryLog log, Redelivery redelivery) {
        this.log = log;
        this.redelivery = redelivery;
    }

    @GET
    @Path("/webhooks/{webhook}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "What was told to a webhook and what waits, the newest first")
    public Page<DeliveryView> list(@RestPath String webhook, @BeanParam DeliveryFilter filter) {
        return log.page(webhook, filter);
    }

    @GET
    @Path("/webhooks/{webhook}/deliveries/{delivery}")
    @Operation(operationId = "getDelivery", summary = "One delivery: what is sent, each attempt and its answer")
    public DeliveryDetail get(@RestPath String webhook, @RestPath String delivery) {
        return log.detail(webhook, delivery);
    }

    @POST
    @Path("/webhooks/{webhook}/deliveries/{delivery}/redeliver")
    @RolesAllowed(Webhooks.ROLES)
    @Operation(operationId = "redeliver", summary = "Deliver once more, or now what waits to be tried again")
    public DeliveryView redeliver(@RestPath String webhook, @RestPath String delivery) {
        return redelivery.one(webhook, delivery);
    }

    @POST
    @Path("/webhooks/{webhook}/redeliver")
    @RolesAllowed(Webhooks.ROLES)
    @Operation(
            operationId = "redeliverRange",
            summary = "Deliver once more what was delivered of a stretch of time, in order for each item")
    public Redelivered redeliverRange(@RestPath String webhook, RedeliverRequest request) {
        return redelivery.range(webhook, request);
    }

    @POST
    @Path("/webhooks/{webhook}/test")
    @Idempotent
    @RolesAllowed(Webhooks.ROLES)
    @Operation(
            operationId = "testWebhook",
            summary = "Send an event that tells of nothing, once; also to a webhook that is paused")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
    public RestResponse<DeliveryView> test(@RestPath String webhook) {
        var delivery = redelivery.test(webhook);
        return Created.at("/webhooks/" + webhook + "/deliveries/" + delivery.id(), delivery);
    }
}
