package dev.tandem.backlog.question;

import dev.tandem.backlog.query.CurrentProducts;
import dev.tandem.kit.page.Page;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READERS)
@Tag(name = "Questions", description = "What was asked of a product's items, on either service")
class QuestionResource {
    private final CurrentProducts products;
    private final QuestionList questions;

    QuestionResource(CurrentProducts products, QuestionList questions) {
        this.products = products;
        this.questions = questions;
    }

    @GET
    @Path("/products/{product}/questions")
    @Operation(
            operationId = "listQuestions",
            summary = "What was asked of a product's items, the oldest first",
            description =
                    "Of features and debt alike, the same on both services. `?status=OPEN&for=engineering` is what waits for engineering.")
    public Page<QuestionView> list(@RestPath String product, @BeanParam QuestionFilter filter) {
        return questions.page(products.id(product), filter);
    }
}
