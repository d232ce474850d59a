package dev.tandem.model.comment;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.kind.Kind;
import dev.tandem.model.part.ProductPart;
import dev.tandem.model.role.Person;
import dev.tandem.model.role.Roles;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody says of an item, or asks. It changes openly: what was said before stays in its history. */
@Entity
@Table(name = "item_comment")
class Comment extends ProductPart {
    static final String KIND = Kind.COMMENT.word();

    @Column(name = "item_id", updatable = false)
    private UUID itemId;

    @Column(name = "item_key", updatable = false)
    private String item;

    /** Null once it is withdrawn. */
    private @Nullable String text;

    private boolean question;
    private boolean blocking;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> mentions = List.of();

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Person author;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Withdrawal withdrawn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Answer> answers = List.of();

    protected Comment() {}

    private Comment(CommentedItem item, CommentFields fields, Person author) {
        super(item.productId());
        this.itemId = item.id();
        this.item = item.key();
        this.author = author;
        say(fields);
    }

    static Comment write(CommentedItem item, CommentFields fields, Actor actor) {
        var comment = new Comment(item, fields, Person.of(actor));
        comment.happened("comment.created", comment.inWords());
        return comment;
    }

    /** Without names and texts: these may be taken back. */
    private String inWords() {
        if (!question) {
            return "commented";
        }
        return blocking ? "asked a question that blocks it" : "asked a question";
    }

    /** Of a question that is answered the text stays: the answer is to that one. */
    void requireEditable(Actor actor) {
        requireAuthor(actor);
        refuseOnceWithdrawn();
        if (!answers.isEmpty()) {
            var first = answers.get(0);
            throw BacklogProblem.QUESTION_ANSWERED
                    .because("%s has answered it as it stands there", first.by().name())
                    .with("by", first.by().name())
                    .with("at", first.at());
        }
    }

    void edit(CommentFields fields, Actor actor, Instant now) {
        requireEditable(actor);
        if (fields.equals(fields())) {
            return;
        }
        say(fields);
        editedAt = now;
        happened("comment.edited");
    }

    private void say(CommentFields fields) {
        text = fields.text();
        question = fields.question();
        blocking = fields.blocking();
        mentions = Mentions.in(fields.text());
    }

    /** The first answer closes the question; more may follow. */
    void answer(String answer, Actor actor, Instant now) {
        refuseOnceWithdrawn();
        if (!question) {
            throw BacklogProblem.NOT_A_QUESTION.because(
                    "It says something and asks nothing; write a comment of its own");
        }
        boolean isFirst = answers.isEmpty();
        answers = Stream.concat(answers.stream(), Stream.of(new Answer(answer, Person.of(actor), now)))
                .toList();
        happened("comment.answered", isFirst ? "answered" : "answered too");
    }

    void withdraw(Actor actor, Instant now) {
        requireAuthor(actor);
        refuseOnceWithdrawn();
        withdrawn = new Withdrawal(Person.of(actor), now);
        text = null;
        mentions = List.of();
        happened("comment.withdrawn", question ? "withdrew the question" : "withdrew the comment");
    }

    /** Its item is gone. */
    void delete() {
        ended("comment.deleted");
    }

    private void requireAuthor(Actor actor) {
        boolean isAdmin = Arrays.asList(actor.role().split(",")).contains(Roles.ADMIN);
        if (!isAdmin && !actor.name().equals(author.name())) {
            throw BacklogProblem.NOT_THE_AUTHOR
                    .because("%s wrote it", author.name())
                    .with("author", author.name());
        }
    }

    private void refuseOnceWithdrawn() {
        if (withdrawn != null) {
            throw BacklogProblem.COMMENT_WITHDRAWN
                    .because("%s withdrew it", withdrawn.by().name())
                    .with("by", withdrawn.by().name())
                    .with("at", withdrawn.at());
        }
    }

    /** @return nothing for a comment that asks nothing */
    Optional<QuestionStatus> status() {
        if (!question) {
            return Optional.empty();
        }
        if (withdrawn != null) {
            return Optional.of(QuestionStatus.WITHDRAWN);
        }
        return Optional.of(answers.isEmpty() ? QuestionStatus.OPEN : QuestionStatus.ANSWERED);
    }

    /** Of one that is not withdrawn. */
    CommentFields fields() {
        return new CommentFields(Objects.requireNonNull(text), question, blocking);
    }

    UUID itemId() {
        return itemId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CommentState state() {
        return new CommentState(
                productId(),
                itemId,
                item,
                text,
                question,
                blocking,
                status().orElse(null),
                mentions,
                author,
                createdAt(),
                editedAt,
                withdrawn,
                answers);
    }

    /** As events carry it. */
    record CommentState(
            UUID productId,
            UUID itemId,
            String item,
            @Nullable String text,
            boolean question,
            boolean blocking,
            @Nullable QuestionStatus status,
            List<String> mentions,
            Person by,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Withdrawal withdrawn,
            List<Answer> answers) {}
}
