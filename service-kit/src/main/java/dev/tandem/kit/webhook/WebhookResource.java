package dev.tandem.kit.webhook;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.identity.NarrowsItself;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Webhooks.ROLES)
@NarrowsItself
@Tag(name = "Webhooks", description = "Events of this service, told over HTTP")
class WebhookResource {
    private final WebhookService service;

    WebhookResource(WebhookService service) {
        this.service = service;
    }

    @POST
    @Path("/webhooks")
    @Idempotent
    @RolesAllowed(Webhooks.ROLES)
    @Operation(
            operationId = "createWebhook",
            summary = "Have events of this service told to an address; the answer alone shows the secret")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201")
    public RestResponse<WebhookView> create(WebhookFields fields) {
        var webhook = service.create(fields);
        return Created.at("/webhooks/" + webhook.id(), webhook);
    }

    @GET
    @Path("/webhooks")
    @Operation(operationId = "listWebhooks", summary = "Whom this service tells its events, the oldest first")
    public Page<WebhookView> list(@BeanParam PageRequest page) {
        return service.page(page);
    }

    @GET
    @Path("/webhooks/{webhook}")
    @Operation(operationId = "getWebhook", summary = "One webhook")
    public WebhookView get(@RestPath String webhook) {
        return service.get(webhook);
    }

    @PATCH
    @Path("/webhooks/{webhook}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Webhooks.ROLES)
    @Operation(
            operationId = "patchWebhook",
            summary = "Change a webhook, pause it, or let it go on with all that waits for it")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookFields.class)))
    public WebhookView patch(@RestPath String webhook, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return service.patch(webhook, ifMatch, patch);
    }

    @DELETE
    @Path("/webhooks/{webhook}")
    @RolesAllowed(Webhooks.ROLES)
    @Operation(operationId = "deleteWebhook", summary = "Tell it nothing more; its deliveries go too")
    public void delete(@RestPath String webhook, @RestHeader Optional<IfMatch> ifMatch) {
        service.delete(webhook, ifMatch);
    }

    @POST
    @Path("/webhooks/{webhook}/secret")
    @Idempotent
    @RolesAllowed(Webhooks.ROLES)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new secret; the one before it signs beside it for a day, unless configured otherwise")
    @APIResponseSchema(value = NewSecretView.class, responseCode = "200")
    public RestResponse<NewSecretView> rotateSecret(@RestPath String webhook, @RestHeader Optional<IfMatch> ifMatch) {
        return RestResponse.ok(service.rotateSecret(webhook, ifMatch));
    }
}
