package dev.tandem.testing.notes;

import dev.tandem.kit.http.Created;
import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import dev.tandem.kit.precondition.IfMatch;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reader", "writer", "admin"})
class NoteResource {
    private final NoteService service;
    private final Notes notes;

    NoteResource(NoteService service, Notes notes) {
        this.service = service;
        this.notes = notes;
    }

    @POST
    @Path("/{note}")
    @Idempotent
    @RolesAllowed({"writer", "admin"})
    public RestResponse<NoteView> create(@RestPath String note, NoteFields fields) {
        var created = service.create(note, fields);
        return Created.at("/notes/" + created.key(), NoteView.of(created));
    }

    @GET
    public Page<NoteView> list(@BeanParam PageRequest page) {
        return Page.of(notes.page(page), page.limit(), NoteView::of, note -> new Notes.Position(note.key()));
    }

    @GET
    @Path("/{note}")
    public NoteView get(@RestPath String note) {
        return NoteView.of(notes.get(note));
    }

    @POST
    @Path("/{note}/stamp")
    @RolesAllowed({"writer", "admin"})
    public NoteView stamp(@RestPath String note, NoteStamp stamp) {
        return NoteView.of(service.stamp(note, stamp.word() == null ? "seen" : stamp.word()));
    }

    @PATCH
    @Path("/{note}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({"writer", "admin"})
    public NoteView patch(@RestPath String note, @RestHeader Optional<IfMatch> ifMatch, MergePatch patch) {
        return NoteView.of(service.patch(note, ifMatch, patch));
    }
}
