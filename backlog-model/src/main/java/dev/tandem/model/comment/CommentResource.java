package dev.tandem.model.comment;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.journal.HistoryEntry;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
@RolesAllowed(Roles.READERS)
@Tag(name = "Comments", description = "What people say and ask of items; each service has those of the items it owns")
class CommentResource {
    private final CommentService service;
    private final Comments comments;
    private final CommentedItems items;

    CommentResource(CommentService service, Comments comments, CommentedItems items) {
        this.service = service;
        this.comments = comments;
        this.items = items;
    }

    @POST
    @Path("/items/{item}/comments")
    @Idempotent
    @RolesAllowed(Roles.COMMENTERS)
    @Operation(operationId = "comment", summary = "Say something of an item, or ask")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public RestResponse<CommentView> write(@RestPath String item, CommentFields fields) {
        var comment = CommentView.of(service.write(item, fields));
        return Created.at("/comments/" + comment.id(), comment);
    }

    @GET
    @Path("/items/{item}/comments")
    @Operation(operationId = "listComments", summary = "What was said of an item, the oldest first")
    public Page<CommentView> list(@RestPath String item, @BeanParam PageRequest page) {
        var rows = comments.ofItem(items.own(item).id(), page);
        return Page.of(rows, page.limit(), CommentView::of, comments::positionOf);
    }

    @GET
    @Path("/comments/{comment}")
    @Operation(operationId = "getComment", summary = "One comment")
    public CommentView get(@RestPath String comment) {
        return CommentView.of(comments.get(comment));
    }

    @PATCH
    @Path("/comments/{comment}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.COMMENTERS)
    @Operation(
            operationId = "patchComment",
            summary = "Change what one has written; the earlier texts stay in its history")
    @RequestBody(content = @Content(schema = @Schema(implementation = CommentFields.class)))
    public CommentView patch(@RestPath String comment, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return CommentView.of(service.patch(comment, ifMatch, patch));
    }

    @POST
    @Path("/comments/{comment}/answers")
    @Idempotent
    @RolesAllowed(Roles.COMMENTERS)
    @Operation(operationId = "answerQuestion", summary = "Answer a question; the first answer closes it")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public RestResponse<CommentView> answer(
            @RestPath String comment, @RestHeader Optional<IfMatch> ifMatch, AnswerRequest request) {
        var answered = CommentView.of(service.answer(comment, ifMatch, request));
        return Created.at("/comments/" + answered.id(), answered);
    }

    @POST
    @Path("/comments/{comment}/withdraw")
    @RolesAllowed(Roles.COMMENTERS)
    @Operation(operationId = "withdrawComment", summary = "Take back what one has written; that it was there stays")
    public CommentView withdraw(@RestPath String comment, @RestHeader Optional<IfMatch> ifMatch) {
        return CommentView.of(service.withdraw(comment, ifMatch));
    }

    @GET
    @Path("/comments/{comment}/history")
    @Operation(operationId = "getCommentHistory", summary = "Who changed what of a comment, the newest first")
    public Page<HistoryEntry> history(@RestPath String comment, @BeanParam PageRequest page) {
        return comments.history(Comment.KIND, comment, page);
    }
}
