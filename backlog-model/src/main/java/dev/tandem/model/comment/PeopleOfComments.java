package dev.tandem.model.comment;

import dev.tandem.kit.person.KeptNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Who wrote, who answered, and who was called. A text that names somebody stays as it is. */
@ApplicationScoped
class PeopleOfComments implements KeptNames {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.json("item_comment", "author"),
                Column.json("item_comment", "answers"),
                Column.json("item_comment", "withdrawn"),
                Column.json("item_comment", "mentions"));
    }

    @Override
    public Set<String> fields() {
        return Set.of("by", "mentions");
    }

    @Override
    public List<Telling> telling() {
        return List.of(new Telling(Comment.KIND, "item_comment", "comment.edited"));
    }
}
